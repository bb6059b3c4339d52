// Lists sentences of one general shape, in the words of any program: a field that is named beside a word for what is wrong
// with it. They come after the lists of the programs, whose sentences say more.
import type { MessagePattern } from './message-pattern.ts';

export const GENERAL_SHAPES: readonly MessagePattern[] = [
	{
		id: 'any-accept',
		program: 'page',
		pattern:
			/\b(?:sec-?websocket-?accept|accept (?:key|hash))\b(?! ?: ?[\w+/]{20})[^\n:]{0,60}?(?:\b(?:mismatch(?:ed|es|ing)?|(?:does ?n.?t|did ?n.?t|not|no) match(?:ed|es|ing)?|invalid|incorrect|wrong|bad|differs?|unexpected)\b|不(?:匹配|一致|符|对|正确)|错误|无效)|\b(?:mismatch(?:ed|es|ing)?|invalid|incorrect|wrong|bad|unexpected)\b[^\n:]{1,24}?\b(?:sec-?websocket-?accept|accept (?:key|hash)|challenge[/ -]response)\b/i,
		signs: ['accept-differs-or-missing'],
		source:
			'golang.org/x/net: websocket/websocket.go, ErrChallengeResponse (“mismatch challenge/response”); websockets, in version 8: client.py; github.com/Conflux-Chain/conflux-rust/issues/1921',
		example: 'websocket.Dial ws://chat.example/: mismatch challenge/response',
	},
	{
		id: 'haproxy-no-server',
		program: 'haproxy',
		pattern: /\b(?:proxy|backend) '?[\w.-]{1,60}'? has no server available!/,
		signs: ['upstream-unreachable'],
		source: 'haproxy: src/server.c, srv_set_stopped and set_backend_down',
		example: 'backend ws_back has no server available!',
	},
	{
		// A line of the log of Apache that was cut, or that stands in a sentence.
		id: 'apache-backend',
		program: 'apache',
		pattern: /\bAH(?:00940|00957|00959|01114|02452)\b/,
		signs: ['upstream-unreachable'],
		source:
			'Apache httpd 2.4: docs/log-message-tags, modules/proxy/proxy_util.c, mod_proxy_wstunnel.c',
		example: 'AH01114: HTTP: failed to make connection to backend: localhost',
	},
	{
		id: 'apache-backend-silent',
		program: 'apache',
		pattern: /\bAH01102\b/,
		signs: ['upstream-no-response'],
		source: 'Apache httpd 2.4: docs/log-message-tags, modules/proxy/mod_proxy_http.c',
		example: 'AH01102: error reading status line from remote server 127.0.0.1:8080',
	},
	{
		// curl prints this if the answer has no status line, and nginx logs the first digits of it as a status.
		id: 'http-0-9',
		program: 'curl',
		pattern: /\bReceived HTTP\/0\.9 when not allowed\b|" 009 \d{1,9} "/,
		signs: ['response-not-http'],
		source: 'curl: lib/http.c, CURLE_UNSUPPORTED_PROTOCOL; nginx: ngx_http_parse.c, HTTP/0.9',
		example: 'curl: (1) Received HTTP/0.9 when not allowed',
	},
];
