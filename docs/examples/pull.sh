# One page. AFTER is `next` of the page before; without it the first page.
PUBLICATION=${PUBLICATION:-http://127.0.0.1:3003}
curl -sS --fail-with-body "$PUBLICATION/v1/events?limit=100${AFTER:+&after=$AFTER}"
