"""The kernel that Jupyter starts: a thin layer over the client."""

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

from .client import Client, ServiceError


class BellwetherKernel(Kernel):
    implementation = "bellwether"
    language_info = {
        "name": "bellwether",
        "mimetype": "text/x-bellwether",
        "file_extension": ".bw",
    }

    def __init__(self, **options):
        super().__init__(**options)
        self._client = Client()
        about = self._client.request("about")
        self.banner = about["banner"]
        self.implementation_version = about["version"]
        self.language_info = {**self.language_info, "version": about["version"]}

    def do_execute(self, code, silent, store_history=True, user_expressions=None,
                   allow_stdin=False, **_):
        try:
            shown, problems, result = self._client.execute(code)
        except ServiceError as problem:
            return self._failure("ServiceError", [str(problem)])
        if not silent:
            for forms in shown:
                content = {"data": forms, "metadata": {}}
                self.send_response(self.iopub_socket, "display_data", content)
        if result["over"]:
            self.send_response(self.iopub_socket, "stream",
                               {"name": "stdout", "text": "The session is over.\n"})
        if result["status"] == "ok":
            return {"status": "ok", "execution_count": self.execution_count, "payload": [],
                    "user_expressions": {}}
        if result["status"] == "interrupted":
            return self._failure("Interrupted", ["interrupted"])
        first = result["problems"][0]["id"] if result["problems"] else "Failed"
        return self._failure(first, problems)

    def _failure(self, name, lines):
        content = {"ename": name, "evalue": lines[0] if lines else "", "traceback": lines}
        self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    def do_complete(self, code, cursor_pos):
        found = self._client.complete(code, cursor_pos)
        return {"status": "ok", "matches": found["matches"], "metadata": {},
                "cursor_start": found["start"], "cursor_end": found["end"]}

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        forms = self._client.inspect(code, cursor_pos)
        return {"status": "ok", "found": forms is not None, "data": forms or {}, "metadata": {}}

    def do_is_complete(self, code):
        status = self._client.is_complete(code)
        return {"status": status, "indent": ""} if status == "incomplete" else {"status": status}

    def do_shutdown(self, restart):
        self._client.close()
        return {"status": "ok", "restart": restart}


if __name__ == "__main__":
    IPKernelApp.launch_instance(kernel_class=BellwetherKernel)
