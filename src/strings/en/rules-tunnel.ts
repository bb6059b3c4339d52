import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT without host and port',
		duty: 'The target of CONNECT is host and port, with a colon between them and nothing else. There is no default port: a proxy cannot know which service is meant.',
		remedy: 'Write the port, also 80 and 443.',
		reaction: 'A proxy must reject an empty or invalid port, typically with 400.',
	},
	'transport-connect-no-length': {
		title: 'A length in the answer to CONNECT',
		duty: 'A 2xx answer to CONNECT has no content, so it carries neither Content-Length nor Transfer-Encoding: the tunnel begins right after the empty line.',
		remedy: 'Leave the field out.',
		reaction: 'The client must ignore the field and begin.',
	},
	'transport-h2-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/2)',
		duty: 'A client uses :protocol only after the server has sent SETTINGS_ENABLE_CONNECT_PROTOCOL = 1. It changes what a request means, and a server that never heard of it cannot know.',
		remedy: 'Wait for the server’s SETTINGS; without the setting open a connection of HTTP/1.1.',
		reaction: 'To a server without the extension the request is malformed: a stream error.',
	},
	'transport-h3-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/3)',
		duty: 'HTTP/3 has its own setting of that name and number (0x08), and the client waits for it there as well: what was said on a connection of HTTP/2 does not count.',
		remedy: 'Wait for the setting on the server’s control stream; without it use HTTP/1.1.',
		reaction: 'To a server without the extension the request is malformed: a stream error.',
	},
};
