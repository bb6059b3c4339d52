import { BY_HAND, clientWrites } from '../scene-parts.ts';
import { client, endings, scenario, type Scene, type Setting } from '../scene.ts';

const TOO_BIG: Setting = { ...BY_HAND, server: { limit: 1000 } };

export const tooBig: Scene = {
	id: 'too-big',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'A message over the size limit', 'zh-CN': '消息超过大小上限' },
	watch: {
		en: 'The server accepts messages of up to 1,000 bytes. The server refuses a longer message before the payload arrives.',
		'zh-CN': '服务器最多接受 1,000 字节的消息。如果消息更长，服务器在载荷到达之前就拒绝这条消息。',
	},
	lengthMs: 195,
	scenario: clientWrites('82 fe 03 e9 37 fa 21 3d', TOO_BIG),
	narration: [
		{
			at: 120,
			en: 'The header 82 fe 03 e9 announces 1,001 bytes of payload. So far the client has sent only this header and the masking key.',
			'zh-CN': '帧头 82 fe 03 e9 声明载荷有 1,001 字节。客户端目前只发出了这个帧头和掩码键。',
		},
		{
			at: 145,
			en: 'The server reads the length and sends 1009. The ws library does the same (measured); its default limit is 100 MiB.',
			'zh-CN': '服务器读到长度，发送 1009。ws 库也这样做（实测），它的默认上限为 100 MiB。',
		},
		{
			at: 170,
			en: 'The client receives 1009. If a client is still sending data, an RST can arrive before the Close; the client then reports 1006.',
			'zh-CN': '客户端收到 1009。如果客户端还在发送数据，就可能先收到 RST，于是报告 1006。',
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
				'zh-CN': '如果客户端把消息分成两个 600 字节的分片发送，会怎样？',
			},
			answers: {
				en: [
					'The server accepts the message, because each fragment is small enough.',
					'The server sends 1009 after the second header.',
					'The server sends 1009 after the last byte.',
				],
				'zh-CN': [
					'每个分片都没有超过上限，所以服务器接受这条消息。',
					'服务器读到第二个帧头就发送 1009。',
					'服务器收到最后一个字节才发送 1009。',
				],
			},
			right: 1,
			because: {
				en: 'The limit applies to the whole message. From the second header the server can tell that the message has at least 1,200 bytes.',
				'zh-CN': '上限针对整条消息。服务器读到第二个长度，就知道这条消息至少有 1,200 字节。',
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
					'The server sends 1009 as before.',
				],
				'zh-CN': [
					'服务器预留这么多内存。',
					'服务器中止连接，发送 1002。',
					'服务器和前面一样发送 1009。',
				],
			},
			right: 2,
			because: {
				en: 'The frame format allows this length (§5.2). A server with a size limit must protect itself against longer messages (§10.4), so it reserves no memory for this message.',
				'zh-CN':
					'帧的格式允许这个长度（§5.2）。服务器如果限制消息大小，就必须防范超限的消息（§10.4），所以不会为这条消息预留内存。',
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
