# Follows the stream. AFTER is the last id that you have; without it the stream begins now.
PUBLICATION=${PUBLICATION:-http://127.0.0.1:3003}
exec curl -sSN --fail-with-body "$PUBLICATION/v1/events/stream" ${AFTER:+-H "Last-Event-ID: $AFTER"}
