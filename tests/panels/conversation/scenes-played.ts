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
};
