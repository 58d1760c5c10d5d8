# Entente's images. Needs BuildKit, which Docker has used by itself since version 23.
#
#   docker build --target gateway .                    builds from source; needs nothing but Docker
#   docker build --target gateway --build-arg JARS=host .   takes the jars that Maven built here (./entente images)
#
# Targets: statements-service, partnership-service, gateway, operations.

ARG JARS=source
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown

# ---- The jars, built here -------------------------------------------------------------------------------------------
FROM eclipse-temurin:25 AS built
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY bench/pom.xml bench/
COPY contracts/pom.xml contracts/
COPY engines/pom.xml engines/
COPY testing/pom.xml testing/
COPY observability/pom.xml observability/
COPY chassis/pom.xml chassis/
COPY statements-service/pom.xml statements-service/
COPY partnership-service/pom.xml partnership-service/
COPY gateway/pom.xml gateway/
COPY launcher/pom.xml launcher/
COPY contracts/src/main contracts/src/main
COPY engines/src/main engines/src/main
COPY testing/src/main testing/src/main
COPY observability/src/main observability/src/main
COPY chassis/src/main chassis/src/main
COPY statements-service/src/main statements-service/src/main
COPY partnership-service/src/main partnership-service/src/main
COPY gateway/src/main gateway/src/main
COPY launcher/src/main launcher/src/main
# What Maven fetches stays with the builder: a change of a pom fetches what is new, and nothing else twice.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dquick -Dcyclonedx.skip=false -DskipTests -pl launcher,statements-service,partnership-service,gateway -am package

FROM scratch AS source
COPY --from=built /build/statements-service/target/quarkus-app /statements-service
COPY --from=built /build/statements-service/target/sbom.json /statements-service/
COPY --from=built /build/partnership-service/target/quarkus-app /partnership-service
COPY --from=built /build/partnership-service/target/sbom.json /partnership-service/
COPY --from=built /build/gateway/target/quarkus-app /gateway
COPY --from=built /build/gateway/target/sbom.json /gateway/
COPY --from=built /build/launcher/target/lib /launcher/lib
COPY --from=built /build/launcher/target/launcher.jar /build/launcher/target/sbom.json /launcher/

# ---- The jars, built outside ----------------------------------------------------------------------------------------
FROM scratch AS host
COPY statements-service/target/quarkus-app /statements-service
COPY statements-service/target/sbom.json /statements-service/
COPY partnership-service/target/quarkus-app /partnership-service
COPY partnership-service/target/sbom.json /partnership-service/
COPY gateway/target/quarkus-app /gateway
COPY gateway/target/sbom.json /gateway/
COPY launcher/target/lib /launcher/lib
COPY launcher/target/launcher.jar launcher/target/sbom.json /launcher/

FROM ${JARS} AS jars

# ---- What all images have in common ---------------------------------------------------------------------------------
FROM eclipse-temurin:25-jre AS runtime
LABEL org.opencontainers.image.vendor="Entente" \
      org.opencontainers.image.licenses="Apache-2.0"
# Any other user does as well: nothing is written but to /tmp, and everybody may read the rest.
RUN useradd --uid 10001 --gid 0 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin entente
ENV ENTENTE_HTTP_HOST=0.0.0.0 \
    ENTENTE_MANAGEMENT_HOST=0.0.0.0 \
    ENTENTE_LOG_JSON=true \
    HOME=/tmp \
    MALLOC_ARENA_MAX=2
WORKDIR /opt/entente
USER 10001:0

# ---- The jars in two layers each: other people's, which seldom change, and ours -------------------------------------
FROM eclipse-temurin:25-jre AS layers
COPY --from=jars / /ours
# One time for all files: a start-up cache fits jars of one time only, and the same jars make the same layers.
RUN cd /ours && for lib in */lib; do \
      find "$lib" -name '*.jar' ! -name '*entente*' -exec sh -c 'mkdir -p "/others/${1%/*}" && mv "$1" "/others/$1"' - {} \; ; \
    done \
    && chmod -R a+rX /ours /others \
    && find /ours /others -exec touch -h -d 2026-11-24T00:00:00Z {} +

# ---- Start-up caches: everything runs once, as it will run in the images --------------------------------------------
FROM runtime AS trained
COPY --from=layers /others /opt/entente/
COPY --from=layers /ours /opt/entente/
COPY record record
COPY deploy/images/operations .
RUN ./operations train --data /tmp/training /tmp/caches && rm -rf /tmp/training

# ---- The images -----------------------------------------------------------------------------------------------------
FROM runtime AS service
COPY deploy/images/start deploy/images/healthy ./
EXPOSE 8080 9000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/entente/healthy"]

FROM service AS statements-service
COPY --from=layers /others/statements-service statements-service/
COPY --from=layers /ours/statements-service statements-service/
COPY --from=trained /tmp/caches/statements-service.aot ./
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Entente: statements-service" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.description="Owns actors, dialogues and statements"
ENTRYPOINT ["/opt/entente/start", "statements-service"]

FROM service AS partnership-service
COPY --from=layers /others/partnership-service partnership-service/
COPY --from=layers /ours/partnership-service partnership-service/
COPY --from=trained /tmp/caches/partnership-service.aot ./
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Entente: partnership-service" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.description="Owns partnerships and commitments"
ENTRYPOINT ["/opt/entente/start", "partnership-service"]

FROM runtime AS operations
COPY --from=layers /others/launcher launcher/
COPY --from=layers /ours/launcher launcher/
COPY record record
COPY deploy/images/operations .
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Entente: operations" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.description="Commands for whoever runs Entente: import, token, topics and more"
ENTRYPOINT ["/opt/entente/operations"]
CMD ["--help"]

# The last one is what a build without --target makes.
FROM service AS gateway
COPY --from=layers /others/gateway gateway/
COPY --from=layers /ours/gateway gateway/
COPY --from=trained /tmp/caches/gateway.aot ./
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Entente: gateway" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.description="One API over the public record of diplomacy"
ENTRYPOINT ["/opt/entente/start", "gateway"]
