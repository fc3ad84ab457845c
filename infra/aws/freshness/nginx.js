import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * nginx as one of CloudFront's caches before that origin: it keeps answers for as long as they say, goes on with an
 * old one while a single request renews it, and lets a single request through where it has none.
 */
export async function startCache(origin, port) {
  const folder = mkdtempSync(join(tmpdir(), 'replyby-cache-'));
  const log = join(folder, 'access.log');
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, log, origin, port));
  const nginx = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const ended = new Promise((resolve) => nginx.on('exit', resolve));
  await sleep(500);
  return {
    url: `http://127.0.0.1:${port}`,
    /** One entry for each request so far, or for those that asked the origin. */
    requests: () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean).map(entry),
    stop: async () => {
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function entry(line) {
  const [at, cache, origin] = line.split(' ');
  return { at: Number(at) * 1000, cache, askedOrigin: origin !== '-' };
}

const configuration = (folder, log, origin, port) => `
daemon off;
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
  proxy_temp_path ${folder}/proxy; client_body_temp_path ${folder}/body; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  proxy_cache_path ${folder}/cache keys_zone=signs:1m;
  log_format cache '$msec $upstream_cache_status $upstream_status';
  access_log ${log} cache;
  log_subrequest on; # renewals in the background are such
  upstream origin { server ${new URL(origin).host}; keepalive 8; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://origin;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_cache signs;
      proxy_cache_key "$uri $args $http_accept_language";
      proxy_cache_lock on;
      proxy_cache_use_stale updating error timeout http_500 http_502 http_503 http_504;
      proxy_cache_background_update on;
    }
  }
}
`;
