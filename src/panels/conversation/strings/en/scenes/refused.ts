import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const REFUSED = {
	'old-version': {
		narration: [
			'The client sends Sec-WebSocket-Version: 12, a reserved number that was not used as a version (§11.6).',
			'The server responds with 400 and Sec-WebSocket-Version: 13, 8, as the ws library does. Python’s websockets sends 400 without a list (both measured). §4.2.2 names 426 as an example.',
			'The connection does not open, and the client reports 1006. The client could try again with a version from the list; browsers send 13.',
		],
		whatIfs: {
			thirteen: {
				ask: 'What if the client asks for version 13?',
				answers: [
					'The server responds with 400 again.',
					'The connection opens.',
					'The server asks for version 8.',
				],
				because: 'RFC 6455 defines version 13. IANA’s registry lists no higher version.',
			},
		},
	},
	'never-upgrades': {
		narration: [
			'The client sends a correct request with all required fields.',
			'The server’s handler does not support WebSocket. The server responds with 200 and the 28-byte text “websocket connected success!”.',
			'With HTTP/1.1 only a 101 response can open the connection (§4.1), so the page gets an error event, then a close event with 1006. The page does not get the text of the response.',
		],
		whatIfs: {
			'only-101': {
				ask: 'What if the server sends 101 instead of 200, and nothing else changes?',
				answers: [
					'The connection opens.',
					'The page gets the text as its first message.',
					'The connection still fails.',
				],
				because:
					'The fields Upgrade, Connection and Sec-WebSocket-Accept are missing. If any of these fields is missing, the client must fail the connection (§4.1).',
			},
		},
	},
	redirect: {
		narration: [
			'The server responds with 302 Found and the URL of another server.',
			'The browser does not follow the redirect: the page gets an error event, then a close event with 1006 (WHATWG; measured). The client of the ws library can follow redirects; its option is followRedirects.',
		],
		whatIfs: {
			unauthorized: {
				ask: 'What if the status code is 401?',
				answers: [
					'The close event contains 401.',
					'The page gets an error event and a close event with 1006, as before.',
					'The page can answer with a password.',
				],
				because:
					'The page gets no status code. The WHATWG standard lists seven failures that a page must not be able to tell apart. Otherwise a page could probe the user’s local network.',
			},
			unavailable: {
				ask: 'What if the status code is 503, with Retry-After: 120?',
				answers: [
					'The browser tries again after 120 s.',
					'The page can read Retry-After.',
					'The page gets an error event and a close event with 1006, and cannot see when to try again.',
				],
				because:
					'A page cannot read the response. A server can instead accept the connection and close it with 1013 (try again later); a page can read this close code.',
			},
		},
	},
	subprotocol: {
		narration: [
			'The request contains Sec-WebSocket-Protocol: chat, superchat. The order shows the client’s preference (§4.1).',
			'The server chooses chat and names this subprotocol in its 101 response.',
			'The WebSocket’s protocol property is “chat”. A subprotocol defines what the messages mean; the frame format does not change.',
		],
		whatIfs: {
			'letter-case': {
				ask: 'What if the server’s 101 response names “Chat”?',
				answers: [
					'The connection opens, because letter case does not matter.',
					'The page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "".',
				],
				because:
					'The client did not offer “Chat”, so it must fail the connection (§4.1). Chromium and Firefox do so (measured).',
			},
			none: {
				ask: 'What if the server’s 101 response names no subprotocol?',
				answers: [
					'The connection opens in every browser.',
					'The server must close the connection with 1010.',
					'According to the WHATWG standard, the connection fails.',
				],
				because:
					'The RFC allows a client to open the connection; the WHATWG standard does not. Chromium fails the connection; Firefox opens it, and protocol is "" (measured).',
			},
			'none-firefox': {
				ask: 'What does Firefox do if the 101 response names no subprotocol?',
				answers: [
					'In Firefox too, the page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "".',
					'The connection opens, and protocol is "chat".',
				],
				because:
					'Firefox opens the connection (measured). The RFC allows this; the WHATWG standard does not. A page that needs its subprotocol can check the protocol property.',
			},
			unasked: {
				ask: 'What if the page offers no subprotocol, and the server’s 101 response names chat?',
				answers: [
					'The client fails the connection.',
					'The connection opens, and protocol is "chat".',
					'The browser asks the page whether it supports chat.',
				],
				because:
					'A server may name only a subprotocol that the client offered (§4.2.2). Otherwise the client must fail the connection (§4.1), and Chromium does so (measured).',
			},
			'unasked-firefox': {
				ask: 'What does Firefox do if the page offers no subprotocol, and the 101 response names chat?',
				answers: [
					'In Firefox too, the page gets an error event and a close event with 1006.',
					'The connection opens, and protocol is "chat".',
					'The connection opens, and protocol is "".',
				],
				because:
					'Firefox opens the connection, and protocol is "" (measured). According to §4.1 the client must fail the connection in this case, so Firefox breaks this rule.',
			},
		},
	},
} as const satisfies ScenesWords;
