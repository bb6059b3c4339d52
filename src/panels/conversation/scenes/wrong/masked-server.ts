import { failedWith, otherReader, serverWrites } from '../scene-parts.ts';
import { sameEnding, type Scene } from '../scene.ts';

const MASKED = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

export const maskedServer: Scene = {
	id: 'masked-server',
	group: 'wrong',
	level: 'intermediate',
	title: { en: 'The server masks its frame, too', 'zh-CN': '服务器也给帧加了掩码' },
	watch: {
		en: 'A server must not mask its frames (§5.1), but this one sends a masked frame. Will Chromium and Firefox mind?',
		'zh-CN': '服务器不得给帧加掩码（§5.1），这里的服务器却加了。Chromium 和 Firefox 会介意吗？',
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
			en: 'MASK is 1, so the client must close the connection (§5.1). This client sends 1002, as Chromium does (measured).',
			'zh-CN':
				'MASK 为 1，客户端必须关闭连接（§5.1）。这个客户端发送 1002，Chromium 也这样做（实测）。',
		},
		{
			at: 170,
			en: 'The server reads 1002. At 195 ms your page gets an error event, then a close event with 1006, and never learns the reason.',
			'zh-CN':
				'服务器读到 1002。195 ms 时，你的网页先收到 error 事件，再收到 close 事件（1006），却不知道为什么。',
		},
	],
	whatIfs: [
		{
			...otherReader(MASKED, 'firefox', sameEnding(1000, true, ['Hello']), 2),
			ask: { en: 'What if the browser is Firefox?', 'zh-CN': '如果浏览器是 Firefox，会怎样？' },
			answers: {
				en: [
					'It sends 1002, and the page gets 1006.',
					'It closes TCP without a Close frame.',
					'It just delivers “Hello” to the page.',
				],
				'zh-CN': [
					'发送 1002，网页收到 1006。',
					'不发 Close 帧，直接断开 TCP。',
					'照样把“Hello”交给网页。',
				],
			},
			because: {
				en: 'Surprise: Firefox unmasks the frame and keeps the connection open (measured). So a server can work with one browser and still violate the protocol.',
				'zh-CN':
					'想不到吧：Firefox 去掉掩码，连接照样开着（实测）。所以服务器和一种浏览器合得来，不等于它符合协议。',
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
