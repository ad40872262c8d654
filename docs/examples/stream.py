# Follows the stream, and goes on after the last event when the connection is lost; nothing but the standard library.
import http.client
import json
import os
import sys
import time
import urllib.request

PUBLICATION = os.environ.get("PUBLICATION", "http://127.0.0.1:3003")
last_id = os.environ.get("AFTER", "")  # keep it in your database, in one transaction with what you do


def follow():
    global last_id
    request = urllib.request.Request(f"{PUBLICATION}/v1/events/stream", headers={"accept": "text/event-stream"})
    if last_id:
        request.add_header("last-event-id", last_id)
    fields = {}
    # A heartbeat comes every 15 seconds; three that stay out are a lost connection.
    with urllib.request.urlopen(request, timeout=45) as stream:
        for line in stream:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            elif "data" in fields:
                take(fields.get("event"), json.loads(fields["data"]))
                last_id = fields.get("id", last_id)
                fields = {}
            else:
                fields = {}


def take(kind, event):
    if kind == "reset":
        print("reset", event, flush=True)  # events may be missing: read GET /v1/publications anew
        return
    data = event["data"]
    release = data.get("release", {})
    print(event["type"].split(".")[2], event["subject"], release.get("version", data.get("version")),
          release.get("headline", data.get("reason")), flush=True)


while True:
    try:
        follow()
    except (OSError, http.client.HTTPException) as error:
        print(error, file=sys.stderr)
    time.sleep(3)
