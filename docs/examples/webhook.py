# Takes webhooks and checks who signed them; nothing but the standard library.
import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
seen = set()  # keep it in your database, in one transaction with what you do


def is_signed(headers, body):
    sent_at = headers.get("webhook-timestamp", "")
    if not sent_at.isdigit() or abs(time.time() - int(sent_at)) > 300:
        return False  # an old one may have been kept by somebody
    signed = f"{headers.get('webhook-id', '')}.{sent_at}.".encode() + body
    right = b"v1," + base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest())
    # Several while one secret takes over from another. compare_digest tells nothing by its time.
    given = headers.get("webhook-signature", "").encode().split()
    return any(hmac.compare_digest(one, right) for one in given)


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if not is_signed(self.headers, body):
            return self.answer(401)
        event = json.loads(body)
        if event["id"] not in seen:
            kind = event["type"].split(".")[2]  # published, corrected, updated, withdrawn; test
            if self.headers.get("dateline-replay") == "true":
                kind += " (replay)"
            data = event["data"]
            release = data.get("release", {})
            print(kind, event["subject"], release.get("version", data.get("version")),
                  release.get("headline", data.get("reason")), flush=True)
            seen.add(event["id"])
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


ThreadingHTTPServer((os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8080"))), Hook).serve_forever()
