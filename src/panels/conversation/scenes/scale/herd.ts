import type { Reconnect } from '../../../../engine/simulation/index.ts';
import {
	changed,
	client,
	endings,
	on,
	sameEnding,
	scenario,
	server,
	type Scene,
} from '../scene.ts';

/** Plays a client whose server restarts and is away for seven seconds. */
const COMES_BACK = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		server(1_000, { type: 'close', code: 1012 }),
		client(on('message', 2), { type: 'close', code: 1000 }),
	],
	{
		client: {
			// Each attempt must use a new random key (RFC 6455 §4.1).
			masking: 'fresh',
			reconnect: { policy: 'exponential', firstMs: 1_000, mostMs: 60_000, times: 20 },
		},
		server: { away: { fromMs: 1_000, untilMs: 8_000 } },
		untilMs: 120_000,
	},
);

const reconnecting = (reconnect: Reconnect | null) =>
	changed(COMES_BACK, { client: { reconnect } });

const BACK = sameEnding(1000, true, ['Hello', 'Hello'], ['Hello', 'Hello']);

export const herd: Scene = {
	id: 'herd',
	group: 'scale',
	level: 'intermediate',
	title: { en: '1,000 clients reconnect at once', 'zh-CN': '1,000 个客户端同时重连（惊群）' },
	watch: {
		en: 'The server restarts, and 1,000 clients lose their connections at the same moment. When will they all be back? The diagram shows one of them.',
		'zh-CN': '服务器重启，1,000 个客户端在同一刻断开。它们什么时候一起回来？图上画的是其中一个。',
	},
	lengthMs: 8_400,
	scenario: COMES_BACK,
	narration: [
		{
			at: 1_000,
			en: 'The server closes the connections of all 1,000 clients with 1012 (service restart).',
			'zh-CN': '服务器用 1012（服务重启）关闭全部 1,000 个客户端的连接。',
		},
		{
			at: 1_075,
			en: 'Your page gets its close event, and its script starts a timer of one second. A browser doesn’t reconnect a WebSocket by itself.',
			'zh-CN':
				'你的网页收到 close 事件，它的脚本启动一个 1 s 的定时器。浏览器不会自动重连 WebSocket。',
		},
		{
			at: 2_075,
			en: 'The script makes its first attempt: a SYN. All 1,000 clients send theirs at this very moment.',
			'zh-CN': '脚本第一次尝试：发出 SYN。1,000 个客户端，都在这一刻。',
		},
		{
			at: 2_125,
			en: 'The server program isn’t running, so an RST comes, and your page gets an error event and 1006. Its script doubles the delay (§7.2.3).',
			'zh-CN':
				'服务器程序没在运行，回来的是 RST，你的网页收到 error 事件和 close 事件（1006）。脚本把等待时间加倍（§7.2.3）。',
		},
		{
			at: 4_125,
			en: '2 s later, the second attempt. At 4,175 ms it will fail as well.',
			'zh-CN': '2 s 后，第二次尝试。到 4,175 ms，它也会失败。',
		},
		{
			at: 8_175,
			en: '4 s later, the third attempt. The server has been back since 8,000 ms.',
			'zh-CN': '4 s 后，第三次尝试。服务器在 8,000 ms 就恢复了。',
		},
		{
			at: 8_275,
			en: 'One handshake later, your page has a new WebSocket, and it’s OPEN. Only the application can link it to the old one.',
			'zh-CN':
				'重新握手以后，你的网页有了新的 WebSocket，已经 OPEN。它和旧的有什么关系，只有应用才接得上。',
		},
		{
			at: 8_375,
			en: 'Your page got its echo and called close(1000). After this clean close its script doesn’t reconnect.',
			'zh-CN': '你的网页收到了回显，调用了 close(1000)。干净关闭以后，脚本不再重连。',
		},
	],
	whatIfs: [
		{
			id: 'never',
			scenario: reconnecting(null),
			ask: {
				en: 'What if the page’s script does nothing?',
				'zh-CN': '如果网页的脚本什么也不做，会怎样？',
			},
			answers: {
				en: [
					'The connection stays closed.',
					'The browser reconnects.',
					'The server connects to it.',
				],
				'zh-CN': ['连接就一直断着。', '浏览器会重连。', '服务器会来连网页。'],
			},
			right: 0,
			because: {
				en: 'EventSource reconnects by itself (HTML standard). A WebSocket doesn’t, so your page’s script has to do it.',
				'zh-CN': 'EventSource 会自动重连（HTML 标准）。WebSocket 不会，得由网页的脚本来做。',
			},
			outcome: sameEnding(1012, true, ['Hello'], ['Hello']),
		},
		{
			id: 'at-once',
			scenario: reconnecting({ policy: 'fixed', firstMs: 100, mostMs: 100, times: 20 }),
			ask: {
				en: 'What if the script tries 20 times, each time after a delay of only 100 ms?',
				'zh-CN': '如果脚本试 20 次，每次只等 100 ms，会怎样？',
			},
			answers: {
				en: [
					'The page is connected much sooner.',
					'The server closes it with 1013.',
					'It gives up too early, unconnected.',
				],
				'zh-CN': ['网页更早就能连上。', '服务器用 1013 关闭它。', '服务器没回来，它先放弃。'],
			},
			right: 2,
			because: {
				en: 'The last attempt fails at 4,075 ms, before the server is back. A longer fixed delay isn’t the answer either. In our simulation 1,000 clients wait 1 s before each retry, and the server accepts 200 handshakes per second. Only 391 reconnect; the others time out together every 3 s.',
				'zh-CN':
					'最后一次尝试在 4,075 ms 失败，服务器还没回来。固定的等待时间长一点也不行：在我们的模拟里，1,000 个客户端每次等 1 s，服务器每秒接受 200 次握手，结果只有 391 个连上，其余的每 3 s 一起超时。',
			},
			outcome: endings([1006, false], [1012, true], ['Hello'], ['Hello']),
			breaks: ['client endpoint-reconnect-backoff'],
		},
		{
			id: 'jitter',
			scenario: reconnecting({ policy: 'jitter', firstMs: 1_000, mostMs: 60_000, times: 20 }),
			ask: {
				en: 'What if each client waits only for a random part of its delay?',
				'zh-CN': '如果每个客户端只等原定时间里随机的一段，会怎样？',
			},
			answers: {
				en: [
					'Each client needs longer to get back.',
					'They no longer come at the same moment.',
					'The server must agree to the random part.',
				],
				'zh-CN': ['每个客户端都要等更久。', '它们不再挤在同一刻。', '随机等待要服务器同意。'],
			},
			right: 1,
			because: {
				en: 'In our simulation, first attempts spread over 5 s bring all 1,000 clients back after 5.2 s. Random delays with a limit that doubles each time, up to a minute, bring all back even after a one-minute outage.',
				'zh-CN':
					'在我们的模拟里，首次尝试分散到 5 s 内，1,000 个客户端 5.2 s 后全部回来。每次随机等待，上限逐次加倍到一分钟，停机一分钟也能全部回来。',
			},
			outcome: BACK,
		},
	],
	outcome: BACK,
	shows: [
		'1000 left down 88 02 03 f4',
		'1075 page close 3 1012  true',
		'2125 page error 3',
		'8175 client comes back 3',
		'8275 page open 1',
	],
};
