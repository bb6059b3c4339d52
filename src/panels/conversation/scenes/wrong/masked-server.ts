import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { sameEnding, type Scene } from '../scene.ts';

const MASKED = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

export const maskedServer: Scene = {
	id: 'masked-server',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'A masked server frame', 'zh-CN': '加了掩码的服务器帧' },
	watch: {
		en: 'A server must not mask its frames (§5.1), but this server does. Chromium and Firefox react differently.',
		'zh-CN': '服务器不得给帧加掩码（§5.1），这里的服务器却加了。Chromium 和 Firefox 的做法不同。',
	},
	lengthMs: 195,
	scenario: serverWrites(MASKED),
	narration: [
		{
			at: 120,
			en: 'The server sends “Hello” in a masked frame.',
			'zh-CN': '服务器用带掩码的帧发送“Hello”。',
		},
		{
			at: 145,
			en: 'The MASK bit is 1, so the client must close the connection (§5.1). This client sends 1002, as Chromium does (measured).',
			'zh-CN':
				'MASK 位为 1，客户端必须关闭连接（§5.1）。这个客户端发送 1002，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006; the page does not learn the reason.',
			'zh-CN':
				'服务器收到 1002。195 ms 时，网页先收到 error 事件，再收到 close 事件（1006）；网页不知道失败的原因。',
		},
	],
	whatIfs: [
		{
			...otherReader(MASKED, 'firefox', sameEnding(1000, true, ['Hello']), 2),
			ask: {
				en: 'What does Firefox do with a masked server frame?',
				'zh-CN': '收到加了掩码的服务器帧时，Firefox 会怎么做？',
			},
			answers: {
				en: [
					'Firefox sends a Close with 1002, and the page gets a close event with 1006.',
					'Firefox closes the TCP connection without a Close frame.',
					'Firefox delivers “Hello” to the page.',
				],
				'zh-CN': [
					'Firefox 发送关闭码为 1002 的 Close，网页收到 close 事件（1006）。',
					'Firefox 不发 Close 帧，直接断开 TCP 连接。',
					'Firefox 把“Hello”交付给网页。',
				],
			},
			because: {
				en: 'Firefox unmasks the frame and keeps the connection open (measured). A server that works with one browser can still violate the protocol.',
				'zh-CN':
					'Firefox 去掉掩码，并保持连接（实测）。服务器能与一种浏览器正常通信，不等于它符合协议。',
			},
			shows: ['145 page message 1 Hello'],
			breaks: ['server mask-server', 'client endpoint-validate'],
		},
	],
	outcome: failedWith(1002),
	shows: [
		'145 came down 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'145 left up 88 82 37 fa 21 3d 34 10',
		'195 page error 3',
	],
	breaks: ['server mask-server'],
};
