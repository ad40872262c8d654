# Registers an address. The answer holds the secret (whsec_…), shown this once, and what came of a signed test event.
PUBLICATION=${PUBLICATION:-http://127.0.0.1:3003}
ADDRESS=${ADDRESS:-https://desk.example.org/hook}
curl -sS --fail-with-body "$PUBLICATION/v1/subscriptions" \
  -H "Authorization: Bearer $DATELINE_KEY" -H 'Content-Type: application/json' \
  -d "{\"url\": \"$ADDRESS\", \"filter\": {\"language\": [\"en\"]}, \"description\": \"my desk\"}"
