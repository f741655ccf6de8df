# Sanat in a container. The base image is the only thing that is not pinned by a hash: pin it by digest where you build.
FROM python:3.11-slim-trixie AS build
WORKDIR /src
RUN python -m venv --without-pip /opt/sanat
COPY requirements.lock ./
RUN python -m pip --python /opt/sanat/bin/python install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r requirements.lock
COPY . .
RUN python -m pip --python /opt/sanat/bin/python install --no-cache-dir --no-deps --no-build-isolation . \
 && python -m pip --python /opt/sanat/bin/python uninstall --yes hatchling editables trove-classifiers pathspec pluggy \
 && /opt/sanat/bin/python -m compileall -q /opt/sanat/lib

FROM python:3.11-slim-trixie AS sanat
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
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["sanat"]
CMD ["run"]

# The same with PostgreSQL's own programs, for `sanat backup`: `docker build --target postgresql`
FROM sanat AS postgresql
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client-17 && rm -rf /var/lib/apt/lists/*
USER sanat

FROM sanat
