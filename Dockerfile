# Builds Niangjia, then a small image that has only the program and the libraries that it needs. In a site's folder:
#   docker build -t niangjia .          (in this repository)
#   docker run --rm -v "$PWD:/site" -u "$(id -u):$(id -g)" niangjia build
# The site is published into public/ in the folder that is mounted, as without Docker.

FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends make pkg-config libcmark-dev libyaml-dev libzip-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make dist \
 && mkdir /packed \
 && tar -xzf .build/dist/niangjia-*.tar.gz --strip-components=1 -C /packed

FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libcmark0.30.2 libyaml-0-2 libzip4 libstdc++6 libgcc-s1 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /packed/bin /usr/local/bin
COPY --from=build /packed/share /usr/local/share
COPY --from=build /packed/LICENSE /packed/NOTICE /usr/local/share/doc/niangjia/
ENV LC_ALL=C.UTF-8
WORKDIR /site
ENTRYPOINT ["niangjia"]
CMD ["--help"]
