# Two stages: the first builds wheels, the second holds Python and what runs, nothing else.
FROM python:3.11-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY cogs cogs
COPY data/samples data/samples
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels .

FROM python:3.11-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --no-cache-dir --no-index --find-links /wheels playhead \
    && useradd --system --uid 10001 --no-create-home playhead \
    && install -d -o playhead -g playhead /data
ENV PLAYHEAD_DATABASE=/data/playhead.db PYTHONUNBUFFERED=1
WORKDIR /data
USER playhead
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["playhead", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["playhead"]
CMD ["run"]
