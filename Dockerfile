# Sanat in a container. Everything in it is pinned by a hash but its base. To pin that too, ask for its digest and name it:
#   docker buildx imagetools inspect python:3.11-slim-trixie --format '{{.Manifest.Digest}}'
#   docker build --build-arg BASE=python:3.11-slim-trixie@sha256:… .
ARG BASE=python:3.11-slim-trixie

FROM ${BASE} AS build
WORKDIR /src
RUN python -m venv --without-pip /opt/sanat
COPY requirements.lock ./
RUN python -m pip --python /opt/sanat/bin/python install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r requirements.lock
COPY . .
RUN python -m pip --python /opt/sanat/bin/python install --no-cache-dir --no-deps --no-build-isolation . \
 && python -m pip --python /opt/sanat/bin/python uninstall --yes hatchling editables trove-classifiers pathspec pluggy \
 && /opt/sanat/bin/python -m compileall -q /opt/sanat/lib

FROM ${BASE} AS sanat
RUN python -m pip uninstall --yes pip setuptools wheel \
 && useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin sanat \
 && install -d -o sanat -g sanat -m 0700 /data
COPY --from=build /opt/sanat /opt/sanat
ENV PATH=/opt/sanat/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite+aiosqlite:////data/sanat.db \
    EVIDENCE_DIR=/data/evidence \
    BACKUP_DIR=/data/backups \
    LOG_FORMAT=json
USER sanat
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import os; from urllib.request import urlopen; port = os.environ.get('WEB_PORT', '8080'); port == '0' or urlopen(f'http://127.0.0.1:{port}/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["sanat"]
CMD ["run"]

# The same with PostgreSQL's own programs, for `sanat backup`: `docker build --target postgresql`
FROM sanat AS postgresql
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client-17 && rm -rf /var/lib/apt/lists/*
USER sanat

FROM sanat
