// Lines by which each scene is known: of its timeline as `told` writes it, with the bytes of domain/scenarios.md.

export const PLAYED: Readonly<Record<string, readonly string[]>> = {
	hello: [
		'50 left up GET /chat HTTP/1.1',
		'100 page open 1',
		'100 left up 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'125 left down 81 05 48 65 6c 6c 6f',
		'150 left up 88 85 37 fa 21 3d 34 12 43 44 52',
		'175 left down 88 05 03 e8 62 79 65',
		'200 page close 3 1000 bye true',
		'225 server closed 1000 bye clean',
	],
	greeting: [
		'75 left down 81 05 77 6f 72 6c 64',
		'100 page open 1',
		'100 page message 1 world',
		'125 server text [from client: hello]',
	],
	'echo-server': [
		'125 left down 81 03 6f 6e 65',
		'175 left down 81 03 e4 ba 8c',
		'225 left down 82 02 00 ff',
		'250 page message 1 0,255',
	],
	fragments: [
		'120 left down 01 03 48 65 6c',
		'140 left down 89 01 70',
		'165 left up 8a 81 37 fa 21 3d 47',
		'160 left down 00 01 6c',
		'200 left down 80 01 6f',
		'225 page message 1 Hello',
	],
	cuts: [
		'145 came down 81',
		'265 page message 1 Hello',
		'345 came down 81 01 31 81 01 32 81 01 33',
		'345 page message 1 3',
	],
	'split-character': [
		'120 left down 01 02 e4 bd',
		'160 left down 80 01 a0',
		'185 page message 1 你',
	],
	compressed: [
		'120 left down c1 07 f2 48 cd c9 c9 07 00',
		'160 left down c1 05 f2 00 11 00 00',
		'185 page message 1 Hello',
	],
	'full-duplex': [
		'110 left up 81 82 37 fa 21 3d 54 cb',
		'110 left down 81 02 73 31',
		'175 page message 1 s5',
	],
	'idle-proxy': [
		'100 server text [Hello]',
		'60112.5 box 0 forgot',
		'60125 page close 3 1006  false',
		'60125 server closed 1006 not clean',
	],
	heartbeat: [
		'30000 left down hop 1 89 00',
		'30025 left up 8a 80 37 fa 21 3d',
		'600025 client ping',
		'601050 page close 3 1000  true',
	],
	'page-heartbeat': ['20000 left up 81 84 37 fa 21 3d 47 93 4f 5a', '80050 page message 1 pong'],
	'dead-peer': [
		'30100 came down 89 04 00 00 00 01 to nobody',
		'50075 server closed 1006 not clean',
	],
	'server-closes': [
		'1000 left down 88 02 03 e9',
		'1025 left up 88 82 37 fa 21 3d 34 13',
		'1075 page close 3 1001  true',
	],
	'both-close': [
		'1000 left up 88 82 37 fa 21 3d 3c 43',
		'1000 left down 88 02 0b ba',
		'1050 page close 3 3002  true',
		'1075 server closed 3001 clean',
	],
	'no-code': [
		'1000 left up 88 80 37 fa 21 3d',
		'1025 left down 88 00',
		'1050 page close 3 1005  true',
	],
	'crossing-data': ['165 client text [m2]', '195 page close 3 1005  true'],
	'hang-up': ['1025 page close 3 1006  false'],
	unanswered: ['1025 came up 88 82 37 fa 21 3d 34 12', '61000 page close 3 1006  false'],
	'tcp-kept-open': ['1050 client Close 1000', '3050 page close 3 1000  true'],
	'while-connecting': ['75 server opened', '110 page error 3', '110 page close 3 1006  false'],
	reset: ['145 came down 81 05 48 65', '185 page close 3 1006  false'],
	unmasked: [
		'120 left up 81 05 48 65 6c 6c 6f',
		'145 left down 88 02 03 ea',
		'170 client closed 1002 clean',
		'195 server closed 1006 not clean',
	],
	'masked-server': [
		'145 came down 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'145 left up 88 82 37 fa 21 3d 34 10',
		'195 page error 3',
	],
	'reserved-opcode': ['120 left down 83 00', '145 left up 88 82 37 fa 21 3d 34 10'],
	'bad-utf8': ['120 left up 81 82 37 fa 21 3d f4 d2', '145 left down 88 02 03 ef'],
	'too-big': ['145 came up 82 fe 03 e9 37 fa 21 3d', '145 left down 88 02 03 f1'],
	'forbidden-code': ['120 left down 88 02 03 ee', '145 left up 88 82 37 fa 21 3d 34 10'],
	'longer-than-necessary': ['120 left down 81 7e 00 05 48 65 6c 6c 6f', '195 page error 3'],
	'http-on-websocket': ['145 client failed frame-rsv1 1002', '195 page close 3 1006  false'],
	'old-version': ['75 left down HTTP/1.1 426 Upgrade Required', '100 client answered 426'],
	'never-upgrades': ['75 left down HTTP/1.1 200 OK', '100 page error 3'],
	redirect: ['100 client answered 302 ws://other.example.com/chat', '100 page close 3 1006  false'],
	subprotocol: ['75 server opened chat', '100 client opened chat'],
	'hixie-76': [
		'50 left up GET /demo HTTP/1.1',
		'75 server failed request-version-missing 426',
		'100 client answered 426',
	],
	'forward-proxy': [
		'25 left up CONNECT server.example.com:80 HTTP/1.1',
		'75 came down HTTP/1.1 200 OK',
		'125 page open 1',
	],
	'strips-upgrade': [
		'37.5 box 0 fields-removed',
		'50 left down hop 1 HTTP/1.1 426 Upgrade Required',
		'75 page close 3 1006  false',
	],
	'reverse-proxy': ['50 server opened', '75 page open 1', '125 page message 1 Hello'],
	recut: [
		'132.5 came down hop 1 01 01 61 80 01 62',
		'132.5 left down 81 02 61 62',
		'145 page message 1 ab',
	],
	'wrong-origin': ['125 left down HTTP/1.1 403 Forbidden', '150 page error 3'],
	'cached-101': ['100 client failed accept-own-key', '150 page close 3 1006  false'],
	'masking-attack': ['87.5 box 0 took-for-request', '132.5 box 0 cached'],
};

/** The same of what follows from what-ifs, as `scene/what-if`. */
export const PLAYED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	'idle-proxy/one-ping': ['110050 page close 3 1006  false'],
	'cuts/lost': ['405 page message 1 Hello', '405 page message 1 3'],
	'compressed/no-takeover': ['160 left down c1 07 f2 48 cd c9 c9 07 00'],
	'compressed/points-nowhere': ['135 client failed deflate-data-valid 1007'],
	'greeting/too-early': ['60 threw InvalidStateError'],
	'no-code/forbidden': ['900 threw InvalidAccessError'],
	'masked-server/firefox': ['145 page message 1 Hello'],
	'bad-utf8/chromium': ['145 left up 88 82 37 fa 21 3d 34 10'],
	'forbidden-code/firefox': ['145 left up 88 80 37 fa 21 3d', '195 page close 3 1006  true'],
	'wrong-origin/unchecked': ['150 page message 1 balance: 1000'],
	'recut/one-byte': ['132.5 left down 01 01 e4 00 01 bd 80 01 a0'],
	'masking-attack/fixed-key': ['87.5 box 0 took-for-request', '112.5 box 0 cached'],
};

/** What must not be seen there: words of lines. */
export const NEVER: Readonly<Record<string, readonly string[]>> = {
	'masking-attack/fresh-key': ['cached'],
	'masking-attack/over-tls': ['cached', 'took-for-request'],
	'forward-proxy/refused': ['hop 1'],
	'bad-utf8/firefox': ['left up 88'],
};
