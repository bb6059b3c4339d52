import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SECURITY = {
	'wrong-origin': {
		narration: [
			'The browser lets the page connect to the bank. It adds Origin: https://evil.example, and it can add the bank’s cookies that are marked SameSite=None.',
			'The server accepts only its own origin, so it responds with 403 (§10.2).',
			'The page gets an error event, then a close event with 1006.',
		],
		whatIfs: {
			unchecked: {
				ask: 'What if the server does not check Origin?',
				answers: [
					'The browser stops the page from reading the data.',
					'The server’s certificate prevents the attack.',
					'The page reads the victim’s data.',
				],
				because:
					'The request is valid and can carry the victim’s cookies. Chromium treats cookies without SameSite as Lax and does not send them with this request. The attack is called cross-site WebSocket hijacking. CORS does not apply to WebSocket.',
			},
			'own-page': {
				ask: 'What if the page comes from the bank itself?',
				answers: [
					'The connection opens.',
					'The server responds with 403 as before.',
					'The connection opens without cookies.',
				],
				because:
					'Origin contains the page’s scheme and host, and any port other than the default. A program outside a browser can send any Origin (§10.2), so the check protects browser users but cannot replace a password.',
			},
		},
	},
	'cached-101': {
		narration: [
			'The client sends its request with a random Sec-WebSocket-Key.',
			'The response is the 101 response of an earlier connection; a faulty cache could return it. The accept value in this response belongs to another key.',
			'The client computes the accept value that it expects. The two values differ, so the client fails the connection. At 150 ms the page gets an error event and a close event with 1006; no frame was sent.',
		],
		whatIfs: {
			'right-accept': {
				ask: 'What if the accept value is right?',
				answers: [
					'The server has proved its identity.',
					'The connection opens, and the client sends its frame.',
					'The client sends its request again.',
				],
				because:
					'The accept value shows that the server understood this request. This value does not prove identity and is not secret: with the key and the fixed GUID anyone can compute it.',
			},
		},
	},
	'masking-attack': {
		narration: [
			'The page’s WebSocket is OPEN. The page sends text that looks like an HTTP request to cdn.example. Without a mask, this text is on the wire unchanged.',
			'The cache does not understand Upgrade. It skips the two bytes of the frame header and reads an HTTP request: GET /ads.js, Host: cdn.example.',
			'The attacker’s server sends a frame that looks like an HTTP response with a script.',
			'The cache takes this frame for the response and stores the script as http://cdn.example/ads.js. Other clients behind the cache will get the attacker’s script.',
			'The page gets an ordinary message. The victims are other users behind the cache; they need not have opened this page.',
		],
		whatIfs: {
			'fixed-key': {
				ask: 'What if the browser masks its frames, but always with the same key?',
				answers: [
					'The cache sees unreadable bytes.',
					'The server cannot remove the mask.',
					'The page masks its text beforehand, and the harm is the same.',
				],
				because:
					'The page sends its text XOR the key, and masking turns this back into the text. A predictable masking key does not protect anything (§10.3).',
			},
			'fresh-key': {
				ask: 'What if the browser uses a new random key for each frame?',
				answers: [
					'A new key helps only with wss:.',
					'The cache sees unreadable bytes and stores nothing.',
					'The attack only takes longer.',
				],
				because:
					'The browser chooses the key after the page has handed over its data, so the page cannot choose the bytes on the wire. Four particular bytes appear about once in 2³² attempts.',
			},
			'not-frozen': {
				ask: 'What if the key is new, but the page can change its data after the browser has begun to send the frame?',
				answers: [
					'The harm is the same: the page knows the key and can choose the remaining bytes.',
					'The server notices that the key changed.',
					'The frame becomes too long.',
				],
				because:
					'A page that knows the key can send its text XOR the key. So the application must not be able to change the payload once transmission of the frame has begun (§10.3). send() takes only whole messages.',
			},
			'over-tls': {
				ask: 'What if the browser does not mask its frames, but uses TLS?',
				answers: [
					'The harm is the same.',
					'This cache sees nothing, but browsers mask their frames over TLS too.',
					'TLS masks the frames with its own key.',
				],
				because:
					'TLS hides the bytes only as far as the point where TLS ends; an intermediary behind that point can read them. A client must mask its frames even over TLS (§5.1). Masking hides nothing: the key is in the frame.',
			},
		},
	},
} as const satisfies ScenesWords;
