# The same with confluent-kafka (pip install confluent-kafka).
import json
import os

from confluent_kafka import Consumer

consumer = Consumer({
    "bootstrap.servers": os.environ.get("KAFKA_BROKERS", "127.0.0.1:9092"),
    "group.id": "my-desk",
    "auto.offset.reset": "earliest",
    "enable.auto.commit": False,
})
consumer.subscribe(["dateline.publications"])
seen = set()  # keep it in your database, in one transaction with what you do

while True:
    message = consumer.poll(1.0)
    if message is None:
        continue
    if message.error():
        raise RuntimeError(message.error())
    headers = {name: value.decode() for name, value in message.headers()}
    if headers["ce_id"] not in seen:
        data = json.loads(message.value())
        release = data.get("release", {})
        kind = headers["ce_type"].split(".")[2]
        print(kind, headers["ce_subject"], release.get("version", data.get("version")),
              release.get("headline", data.get("reason")), flush=True)
        seen.add(headers["ce_id"])
    consumer.commit(message)
