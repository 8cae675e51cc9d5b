#ifndef BELLWETHER_CREADLINE_SHIM_H
#define BELLWETHER_CREADLINE_SHIM_H

// readline's headers use FILE without including it.
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>

#endif
