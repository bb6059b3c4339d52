import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SECURITY = {
	'wrong-origin': {
		title: 'The wrong origin',
		watch:
			'A page of evil.example connects to the bank of whoever looks at it. Only the server can stop that.',
		moments: [
			'No same-origin rule holds for WebSocket: the browser sends the request, with the victim’s cookies for bank.example that are marked SameSite=None. (Chromium treats unmarked ones as Lax.) It adds one line that the page cannot change: Origin: https://evil.example.',
			'The server knows its own pages and refuses: 403.',
			'The page gets error and 1006.',
		],
		whatIfs: {
			unchecked: {
				ask: 'What if the server does not look at Origin?',
				answers: [
					'The browser stops the page from reading.',
					'The server’s certificate prevents it.',
					'The page reads the victim’s data.',
				],
				because:
					'The request is right and bears the victim’s cookies: 101. That is cross-site WebSocket hijacking. CORS does not apply here.',
			},
			'own-page': {
				ask: 'What if the page is the bank’s own?',
				answers: ['It opens.', '403 as well.', 'It opens without cookies.'],
				because:
					'Origin names scheme, host and port of the page. A program can write any Origin; the check protects users of browsers, and is no password.',
			},
		},
	},
	'cached-101': {
		title: 'Yesterday’s 101',
		watch:
			'What the accept key is really for: a client knows that its request was read by someone who speaks WebSocket, now.',
		moments: [
			'The request bears a fresh key.',
			'A careless cache answers with the 101 of an earlier connection. Its accept belongs to another key.',
			'The client computes what it ought to be, and fails the connection: error, 1006. No frame has left.',
		],
		whatIfs: {
			'right-accept': {
				ask: 'What if the accept is right?',
				answers: [
					'The server has shown who it is.',
					'The client opens, and the frame leaves.',
					'The client asks once more.',
				],
				because:
					'It proves that this request was understood, nothing else: no identity and no secrecy. Anyone who knows the GUID can compute it.',
			},
		},
	},
	'masking-attack': {
		title: 'Why clients mask',
		watch:
			'An attacker’s page and server, an innocent cache between, and a browser that would not mask. Read the bytes as the cache does.',
		moments: [
			'The connection is open. The page sends a text that looks like a request to cdn.example. Without a mask it crosses the wire letter for letter.',
			'The cache has never heard of Upgrade. After two bytes that it does not understand it reads: GET /ads.js, Host: cdn.example.',
			'The attacker’s server knows its cue. It sends a frame that looks like an answer, with a script in it.',
			'The cache believes it and keeps the script as http://cdn.example/ads.js. From now on everyone behind it who asks for that gets the attacker’s.',
			'To the page it was a message like any other. The one hurt is a third: the victim has never seen this page.',
		],
		whatIfs: {
			'fixed-key': {
				ask: 'What if the browser masks, but always with the same key?',
				answers: [
					'The cache sees noise.',
					'The server cannot unmask it.',
					'The page masks beforehand: the same harm.',
				],
				because:
					'The page sends the text xor key, and masking turns it into the text. A key that can be foretold is none (§10.3).',
			},
			'fresh-key': {
				ask: 'And with a fresh random key for each frame?',
				answers: [
					'It helps only with wss:.',
					'The cache sees noise, and keeps nothing.',
					'It takes the attacker longer.',
				],
				because:
					'The page cannot choose what is on the wire, since the key is drawn after it has handed over its data. Four wanted bytes come about once in 2³² times.',
			},
			'not-frozen': {
				ask: 'And with a fresh key, if the page could still change its data once the frame has begun to leave?',
				answers: [
					'The same harm: header and key tell the page what to send.',
					'The server notices that the key changed.',
					'The frame would be too long.',
				],
				because:
					'Who knows the key sends text xor key. So the payload must be frozen when the key is drawn (§10.3): a page hands over whole messages, and never sees a key.',
			},
			'over-tls': {
				ask: 'And without masking, over TLS?',
				answers: [
					'The same harm.',
					'This cache sees nothing; yet browsers mask over TLS too.',
					'TLS masks with its own key.',
				],
				because:
					'TLS hides the bytes from what stands on the way; what stands behind its end sees them again. §5.1 demands masking always, and it hides nothing: the key is in the frame.',
			},
		},
	},
} as const satisfies ScenesWords;
