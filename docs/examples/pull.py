# Every event since the last visit, then the place to go on from; nothing but the standard library.
import json
import os
import urllib.parse
import urllib.request

PUBLICATION = os.environ.get("PUBLICATION", "http://127.0.0.1:3003")
after = os.environ.get("AFTER", "")

while True:
    query = urllib.parse.urlencode({"limit": 100, **({"after": after} if after else {})})
    # HTTP 410: the events after this place cannot be told any more. Begin anew, without it.
    with urllib.request.urlopen(f"{PUBLICATION}/v1/events?{query}") as response:
        page = json.load(response)
    for event in page["items"]:
        data = event["data"]
        release = data.get("release", {})
        print(event["type"].split(".")[2], event["subject"], release.get("version", data.get("version")),
              release.get("headline", data.get("reason")))
    if page["next"] == after:  # the end, for now
        break
    after = page["next"]

print("next", after)  # keep it for the next visit
