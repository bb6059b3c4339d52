import { BY_HAND, clientWrites } from '../scene-parts.ts';
import { client, endings, scenario, type Scene, type Setting } from '../scene.ts';

const TOO_BIG: Setting = { ...BY_HAND, server: { limit: 1000 } };

export const tooBig: Scene = {
	id: 'too-big',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'Too big, and refused before it arrives', 'zh-CN': '消息太大，还没到就被拒绝' },
	watch: {
		en: 'The server accepts up to 1,000 bytes per message. It refuses a longer one with 1009 before the payload arrives: how can it know?',
		'zh-CN':
			'服务器最多接受 1,000 字节的消息。更长的，载荷还没到，它就用 1009 拒绝：它怎么知道的？',
	},
	lengthMs: 195,
	scenario: clientWrites('82 fe 03 e9 37 fa 21 3d', TOO_BIG),
	narration: [
		{
			at: 120,
			en: 'The header 82 fe 03 e9 announces 1,001 bytes of payload, one too many. So far only this header and the masking key are out.',
			'zh-CN': '帧头 82 fe 03 e9 声明载荷有 1,001 字节，多了一个。客户端目前只发了帧头和掩码键。',
		},
		{
			at: 145,
			en: 'The server reads the length, and that’s enough: it sends 1009. The ws library does the same (measured); its default limit is 100 MiB.',
			'zh-CN': '服务器读到长度就够了，马上发送 1009。ws 库也这样做（实测），默认上限是 100 MiB。',
		},
		{
			at: 170,
			en: 'The client reads 1009. A client that’s still sending data can get an RST before the Close, and then it reports 1006.',
			'zh-CN': '客户端读到 1009。客户端要是还在发数据，就可能先收到 RST，于是报告 1006。',
		},
	],
	whatIfs: [
		{
			id: 'fragments',
			scenario: scenario(
				[client(120, { type: 'text', text: 'a'.repeat(1200), fragmentBytes: 600 })],
				TOO_BIG,
			),
			ask: {
				en: 'What if the client sends two fragments of 600 bytes each?',
				'zh-CN': '如果客户端分成两个 600 字节的分片来发，会怎样？',
			},
			answers: {
				en: [
					'It passes, because each fragment is small enough.',
					'The server sends 1009 after the second header.',
					'The server sends 1009 after the very last byte.',
				],
				'zh-CN': [
					'每个分片都不大，所以能通过。',
					'读到第二个帧头，就发送 1009。',
					'收到最后一个字节，才发送 1009。',
				],
			},
			right: 1,
			because: {
				en: 'The limit is for the whole message. From the second header the server can tell that it has at least 1,200 bytes.',
				'zh-CN': '上限管的是整条消息。服务器读到第二个帧头，就知道它至少有 1,200 字节。',
			},
			outcome: endings([1009, true], [1006, false]),
		},
		{
			id: 'exabytes',
			scenario: clientWrites('82 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d', TOO_BIG),
			ask: {
				en: 'What if the header announces 2⁶³ − 1 bytes?',
				'zh-CN': '如果帧头声明 2⁶³ − 1 字节，会怎样？',
			},
			answers: {
				en: [
					'The server reserves that much memory.',
					'The server fails the connection with 1002.',
					'The server sends 1009, just as before.',
				],
				'zh-CN': ['服务器预留这么多内存。', '服务器用 1002 中止连接。', '服务器照样发送 1009。'],
			},
			right: 2,
			because: {
				en: 'The frame format allows this length (§5.2). A server with a size limit must protect itself against longer messages (§10.4), so it reserves no memory for this one.',
				'zh-CN':
					'帧的格式允许这个长度（§5.2）。服务器有大小上限，就必须防范超限的消息（§10.4），所以不会为它预留内存。',
			},
			outcome: endings([1009, true], [1006, false]),
			breaks: ['client length-representable'],
		},
	],
	outcome: endings([1009, true], [1006, false]),
	shows: ['145 came up 82 fe 03 e9 37 fa 21 3d', '145 left down 88 02 03 f1'],
	// Its answer stands where the payload that it announced should.
	breaks: ['client close-answered'],
};
