// Settings of what stands between client and server that do something else than was meant, each beside what shows that it is at work.
import type { OddSettings } from './odd-setting.ts';

export const OF_PROXIES = {
	'upgrade-value': {
		// nginx.org, websocket: Upgrade is $http_upgrade, and only Connection comes from the map.
		side: 'between',
		setting:
			/\bproxy_set_header\s{1,8}Upgrade\s{1,8}["']?((?!\$http_upgrade\b|["']?websocket\b)[^\s;"']{1,60})/i,
		beside: /web ?socket/i,
	},
	'upgrade-over-http-1-0': {
		// RFC 6455 §4.1: the version of the request is at least 1.1.
		side: 'between',
		setting: /\b(GET \S{1,300} HTTP\/1\.0)\b(?=[^]{1,600}?\bUpgrade: ?websocket)/i,
		beside: /./,
		over: ['since-update', 'head-in-part', 'http-version', 'request-in-order'],
	},
	'host-without-port': {
		// nginx.org, $host: it has no port. A server that compares Origin with Host needs $http_host.
		side: 'between',
		setting: /\bproxy_set_header\s{1,8}Host\s{1,8}(\$host);/,
		beside:
			/\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b[^]+\borigin\b|\borigin\b[^]+\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b/i,
		over: ['origin-refused-told', 'hop-decides'],
	},
	'files-first': {
		// nginx.org, try_files: a file or folder of the path comes before the named location.
		side: 'between',
		setting: /\b(try_files\s{1,8}\$uri[^;\n]{1,60}@\w{1,30})/,
		beside: /\b200\b/,
		without: /\broot\s{1,8}\/dev\/null/,
		over: ['response'],
	},
	'upgrade-refused-keep-alive': {
		side: 'between',
		setting: /\b(Connection\b[^\n]{1,60}\bkeep-alive["'”]? instead of ["'“]?upgrade)/i,
		beside: /./,
	},
	'cloudflare-block': {
		side: 'between',
		setting: /\b(Handshake status 403|403 Forbidden|HTTP 403)\b/i,
		beside:
			/\bcf-ray\b[^]{1,3000}?(?:<!DOCTYPE html|cf-mitigated|Just a moment)|content-type'?: '?text\/html[^]{1,3000}?\bcf-ray\b/i,
		over: ['response', 'origin-refused', 'auth-refused'],
	},
	'apache-module': {
		// httpd: modules/proxy/mod_proxy.c, AH01144.
		side: 'between',
		setting: /\b(No protocol handler was valid for the URL \S{1,200})/,
		beside: /./,
		over: ['proxy-drops-upgrade', 'upgrade-not-proxied', 'connect-failed'],
	},
	'proxies-itself': {
		side: 'between',
		setting:
			/\blisten\s{1,8}(?:\[::\]:)?(\d{2,5})\b[^}]{1,400}\bserver_name\s{1,8}([\w.-]{3,100})\b[^}]{1,600}\bproxy_pass\s{1,8}http:\/\/(?:\2|localhost|127\.0\.0\.1):\1\b/,
		beside: /./,
		over: ['usual-in-program', 'connect-failed', 'handshake-failed'],
	},
	'try-files': {
		// nginx.org, try_files: the last parameter `=404` is the answer if no file is there.
		side: 'between',
		setting: /\b(try_files [^;\n]{1,100}=404)/,
		beside:
			/^(?=[^]*(?:code:? ?|status:? |HTTP\/1\.1 |returns? |error |\b)404\b(?!;))[^]*location[^{}]{1,100}\{[^}]{0,2000}(?:proxy_pass[^}]{0,2000}try_files|try_files[^}]{0,2000}proxy_pass)/,
		over: ['config-lacks-upgrade', 'refused-with-status', 'path-unknown'],
	},
	'fixed-key': {
		side: 'between',
		setting: /\b(proxy_set_header\s{1,4}sec-websocket-key\s{1,4}[^\s;$"]{1,80})/i,
		beside: /./,
		over: ['told-topic', 'reserved-bits', 'frame-bits', 'frame-unreadable', 'head-unreadable'],
	},
	'sockjs-info-proxied': {
		side: 'between',
		setting: /(\/info\?t=\d{1,16})/,
		beside: /^(?=[^]*404)[^]*(?:\bnginx\b|代理|\bproxy\b)/i,
		without: /\bCORS\b|\bproxy_pass\b/,
		over: ['no-server', 'proxy-drops-upgrade', 'refused-with-status', 'response'],
	},
	'adds-upgrade': {
		// spring-cloud-gateway: AddRequestHeader adds the field to every request of the route.
		side: 'between',
		setting: /\bAddRequestHeader\s?=\s?(Upgrade\s?,\s?websocket)\b/i,
		beside: /\b(?:missing|no|without)\b[^\n]{1,6}\bSec-WebSocket-Key\b/i,
	},
	'fixed-connection': {
		// uvicorn: protocols/http/h11_impl.py takes any Connection: Upgrade for an upgrade.
		side: 'between',
		setting: /\b(GET \/\S{0,100}[?&]transport=polling\b)/,
		beside: /(?:\b|\\n)Connection: ?Upgrade(?:\b|\\r)/i,
		without: /(?:\b|\\n)Upgrade: ?websocket\b/i,
	},
} as const satisfies OddSettings;
