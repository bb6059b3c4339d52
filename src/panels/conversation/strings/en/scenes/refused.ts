import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const REFUSED = {
	'old-version': {
		title: 'Version 12',
		watch:
			'A client that sends the number of its draft. The refusal says what would have been right.',
		moments: [
			'Sec-WebSocket-Version: 12.',
			'The server refuses as ws was seen to: 400, and Sec-WebSocket-Version: 13, 8. §4.2.2 suggests 426; Python’s websockets was seen to answer 400 without a list.',
			'No connection: 1006. A clever client would try again with 13. A browser never sends anything else.',
		],
		whatIfs: {
			thirteen: {
				ask: 'What if it tries with 13?',
				answers: ['400 again.', 'The connection opens.', 'The server asks for 8.'],
				because: '13 is the only version that the RFC defines. No higher one is registered.',
			},
		},
	},
	'never-upgrades': {
		title: 'The server that never upgrades',
		watch:
			'A program of one of the articles answers 200 and a text. In the address bar it seems to work.',
		moments: [
			'A right request, with all its fields.',
			'The server’s handler writes “websocket connected success!”: 200, Content-Length: 28. It has never heard of an upgrade.',
			'For the client only 101 opens: error and 1006. The 28 bytes it does not show to the page.',
		],
		whatIfs: {
			'only-101': {
				ask: 'What if the program wrote 101 instead of 200, and nothing else changed?',
				answers: [
					'It opens.',
					'The page gets the text as its first message.',
					'It fails all the same.',
				],
				because:
					'Upgrade, Connection and the accept value are missing. Without the accept the client cannot know that anybody read its request (§4.1).',
			},
		},
	},
	redirect: {
		title: 'Redirected, refused, not available',
		watch: 'Whatever HTTP says instead of 101: the page sees the same.',
		moments: [
			'302 Found, with the address where to go.',
			'The browser does not follow: error, 1006. So the WHATWG standard has it, and so it was measured. A library may follow: ws has an option, followRedirects.',
		],
		whatIfs: {
			unauthorized: {
				ask: 'What if the answer is 401?',
				answers: [
					'The page gets 401 in the close event.',
					'error and 1006, as before.',
					'The page can answer with a password.',
				],
				because:
					'No status reaches the page: seven different failures must look alike, so that no page can explore a network with them.',
			},
			unavailable: {
				ask: 'What if it is 503 with Retry-After: 120?',
				answers: [
					'The browser tries again after 120 s.',
					'The page can read Retry-After.',
					'error and 1006; when to try again is for the page to guess.',
				],
				because:
					'Who wants pages to know accepts the connection and closes it with 1013, “try again later”.',
			},
		},
	},
	subprotocol: {
		title: 'Subprotocol',
		watch: 'The page offers chat and superchat. The server may choose one of them.',
		moments: [
			'Sec-WebSocket-Protocol: chat, superchat. The order is the page’s preference.',
			'The server speaks chat and says so in its 101.',
			'The page’s protocol property is “chat”. What the messages mean is now agreed on; the frames are as ever.',
		],
		whatIfs: {
			'letter-case': {
				ask: 'What if the server answers “Chat”?',
				answers: [
					'Letter case is free: it opens.',
					'error and 1006.',
					'It opens with protocol "".',
				],
				because:
					'It was not offered: subprotocols are compared exactly (§4.1). Both browsers were seen to refuse it.',
			},
			none: {
				ask: 'What if the server’s 101 names no subprotocol?',
				answers: [
					'It opens in every browser.',
					'The server must close with 1010.',
					'The WHATWG standard says: fail.',
				],
				because:
					'The RFC lets a client go on; the WHATWG standard does not. Chromium was seen to fail, Firefox to open with protocol "".',
			},
			'none-firefox': {
				ask: 'And the same in Firefox?',
				answers: [
					'error and 1006 there too.',
					'It opens, and protocol is "".',
					'It opens, and protocol is "chat".',
				],
				because:
					'As measured, against the WHATWG standard and within the RFC. A page that needs its subprotocol has to look at protocol.',
			},
			unasked: {
				ask: 'What if the page offers none, and the server answers chat all the same?',
				answers: [
					'The client fails the connection.',
					'protocol is "chat".',
					'The page is asked whether it speaks chat.',
				],
				because:
					'A server may only choose from what was offered (§4.2.2). Chromium was seen to fail; Firefox opened, with protocol "".',
			},
			'unasked-firefox': {
				ask: 'And the same in Firefox?',
				answers: [
					'error and 1006 there too.',
					'It opens, and protocol is "chat".',
					'It opens, and protocol is "".',
				],
				because:
					'As measured. §4.1 says that the client must fail the connection: here Firefox breaks a MUST.',
			},
		},
	},
} as const satisfies ScenesWords;
