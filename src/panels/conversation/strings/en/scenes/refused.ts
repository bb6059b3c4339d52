import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const REFUSED = {
	'old-version': {
		title: 'A version that the server does not know',
		watch:
			'The client asks for version 12. The server’s refusal lists the versions that it accepts.',
		moments: [
			'The client sends Sec-WebSocket-Version: 12, a reserved number that was not used as a version (§11.6).',
			'The server responds with 400 and Sec-WebSocket-Version: 13, 8, like ws. Python’s websockets sends 400 without a list (both measured). §4.2.2 suggests 426.',
			'The connection does not open, and the client reports 1006. It could try again with a version from the list; browsers send 13.',
		],
		whatIfs: {
			thirteen: {
				ask: 'What if the client sends 13?',
				answers: [
					'The server responds with 400 again.',
					'The connection opens.',
					'The server asks for 8.',
				],
				because: 'RFC 6455 defines version 13. IANA’s registry contains no higher one.',
			},
		},
	},
	'never-upgrades': {
		title: 'A server that does not upgrade',
		watch:
			'The server responds to any request with 200 and a text. In the address bar of a browser that looks like success.',
		moments: [
			'The client sends a correct request with all its fields.',
			'The server’s handler does not know WebSocket. It responds with 200 and “websocket connected success!”, Content-Length: 28.',
			'Only a 101 opens the connection here (§4.1), so the page gets an error event, then a close event with 1006. It does not get the 28 bytes.',
		],
		whatIfs: {
			'only-101': {
				ask: 'What if the program sends 101 instead of 200, and nothing else changes?',
				answers: [
					'The connection opens.',
					'The page gets the text as its first message.',
					'The connection fails all the same.',
				],
				because:
					'Upgrade, Connection and Sec-WebSocket-Accept are missing. If one of them is missing, the client must fail the connection (§4.1).',
			},
		},
	},
	redirect: {
		title: 'Redirected, unauthorized or unavailable',
		watch: 'The server responds with another status than 101. The page sees the same each time.',
		moments: [
			'The server responds with 302 Found and the address of another server.',
			'The browser does not follow the redirect: the page gets an error event, then a close event with 1006 (WHATWG; measured). The ws client has an option for it, followRedirects.',
		],
		whatIfs: {
			unauthorized: {
				ask: 'What if the status is 401?',
				answers: [
					'The close event contains 401.',
					'The page gets an error event and a close event with 1006, as before.',
					'The page can answer with a password.',
				],
				because:
					'The page gets no status. The WHATWG standard lists seven failures that a page must not be able to tell apart, so that it cannot probe a network.',
			},
			unavailable: {
				ask: 'What if the status is 503 with Retry-After: 120?',
				answers: [
					'The browser tries again after 120 s.',
					'The page can read Retry-After.',
					'The page gets an error event and a close event with 1006, and cannot see when to try again.',
				],
				because:
					'A server can instead accept the connection and close it with 1013 (try again later). A page can read this code.',
			},
		},
	},
	subprotocol: {
		title: 'Choosing a subprotocol',
		watch: 'The page offers chat and superchat. The server may choose one of them.',
		moments: [
			'The request contains Sec-WebSocket-Protocol: chat, superchat. The order is the client’s preference (§4.1).',
			'The server chooses chat and names it in its 101.',
			'The page’s protocol property is “chat”. A subprotocol says what the messages mean; the frames do not change.',
		],
		whatIfs: {
			'letter-case': {
				ask: 'What if the server’s 101 names “Chat”?',
				answers: [
					'It opens, because letter case does not matter.',
					'The page gets an error event and a close event with 1006.',
					'It opens with protocol "".',
				],
				because:
					'The client did not offer “Chat”, so it must fail the connection (§4.1). Chromium and Firefox do (measured).',
			},
			none: {
				ask: 'What if the server’s 101 names no subprotocol?',
				answers: [
					'It opens in every browser.',
					'The server must close with 1010.',
					'The WHATWG standard says that the connection fails.',
				],
				because:
					'The RFC lets a client go on, the WHATWG standard does not. Chromium fails the connection; Firefox opens it with protocol "" (measured).',
			},
			'none-firefox': {
				ask: 'What does Firefox do if the 101 names no subprotocol?',
				answers: [
					'The page gets an error event and a close event with 1006 there too.',
					'It opens, and protocol is "".',
					'It opens, and protocol is "chat".',
				],
				because:
					'Firefox opens the connection (measured). The RFC allows this, the WHATWG standard does not. A page that needs its subprotocol can check protocol.',
			},
			unasked: {
				ask: 'What if the page offers no subprotocol, and the server’s 101 names chat?',
				answers: [
					'The client fails the connection.',
					'protocol is "chat".',
					'The browser asks the page whether it supports chat.',
				],
				because:
					'A server may name only what the client offered (§4.2.2), and the client must fail the connection (§4.1). Chromium does (measured).',
			},
			'unasked-firefox': {
				ask: 'What does Firefox do if the 101 names chat without an offer?',
				answers: [
					'The page gets an error event and a close event with 1006 there too.',
					'It opens, and protocol is "chat".',
					'It opens, and protocol is "".',
				],
				because:
					'Firefox opens the connection with protocol "" (measured). §4.1 says that the client must fail it, so Firefox breaks a MUST here.',
			},
		},
	},
} as const satisfies ScenesWords;
