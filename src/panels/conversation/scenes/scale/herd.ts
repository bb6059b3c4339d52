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
	title: { en: 'Many clients reconnect at once', 'zh-CN': '许多客户端同时重连（惊群）' },
	watch: {
		en: 'The server restarts, and 1,000 clients lose their connections at the same moment. The diagram shows one of them.',
		'zh-CN': '服务器重启，1,000 个客户端同时失去连接。图中画的是其中一个客户端。',
	},
	lengthMs: 8_400,
	scenario: COMES_BACK,
	narration: [
		{
			at: 1_000,
			en: 'The server closes the connections of all 1,000 clients with 1012 (service restart).',
			'zh-CN': '服务器用关闭码 1012（服务重启）关闭全部 1,000 个客户端的连接。',
		},
		{
			at: 1_075,
			en: 'The page gets its close event, and its script starts a timer of one second. A browser does not reconnect a WebSocket by itself.',
			'zh-CN': '网页收到 close 事件，网页的脚本启动 1 s 的定时器。浏览器不会自动重连 WebSocket。',
		},
		{
			at: 2_075,
			en: 'The script makes its first attempt: the client sends a SYN. All 1,000 clients do this at the same moment.',
			'zh-CN': '脚本第一次尝试重连：客户端发出 SYN。1,000 个客户端都在同一时刻这样做。',
		},
		{
			at: 2_125,
			en: 'The server program is not running, so the client receives an RST, and the page gets an error event and a close event with 1006. The script doubles its delay (§7.2.3).',
			'zh-CN':
				'服务器程序没有运行，客户端收到 RST，网页收到 error 事件和 close 事件（1006）。脚本把等待时间加倍（§7.2.3）。',
		},
		{
			at: 4_125,
			en: 'After 2 s the script makes its second attempt. This attempt will fail as well, at 4,175 ms.',
			'zh-CN': '2 s 之后，脚本第二次尝试重连。到 4,175 ms 时，这次尝试也会失败。',
		},
		{
			at: 8_175,
			en: 'After 4 s the script makes its third attempt. The server came back at 8,000 ms.',
			'zh-CN': '4 s 之后，脚本第三次尝试重连。服务器已于 8,000 ms 时恢复。',
		},
		{
			at: 8_275,
			en: 'After a new handshake the page’s new WebSocket is OPEN. Only the application can link the new connection to the old one.',
			'zh-CN': '经过新的握手，网页的新 WebSocket 进入 OPEN。只有应用才能把新连接与旧连接关联起来。',
		},
		{
			at: 8_375,
			en: 'The page got the echo of its message and called close(1000). After this clean close the page’s script does not reconnect.',
			'zh-CN': '网页收到了自己所发消息的回显，并调用了 close(1000)。干净关闭之后，脚本不再重连。',
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
					'The server connects to the page.',
				],
				'zh-CN': ['连接保持关闭。', '浏览器会重连。', '服务器会连接网页。'],
			},
			right: 0,
			because: {
				en: 'EventSource reconnects by itself (HTML standard). A WebSocket does not, so the page’s script has to reconnect.',
				'zh-CN':
					'EventSource 会自动重连（HTML 标准）。WebSocket 不会自动重连，要由网页的脚本来重连。',
			},
			outcome: sameEnding(1012, true, ['Hello'], ['Hello']),
		},
		{
			id: 'at-once',
			scenario: reconnecting({ policy: 'fixed', firstMs: 100, mostMs: 100, times: 20 }),
			ask: {
				en: 'What if the script tries to reconnect 20 times, each time after a delay of 100 ms?',
				'zh-CN': '如果脚本尝试重连 20 次，每次之前只等 100 ms，会怎样？',
			},
			answers: {
				en: [
					'The page is connected sooner.',
					'The server closes the connection with 1013.',
					'The script gives up before the server is back.',
				],
				'zh-CN': [
					'网页更早连上。',
					'服务器用关闭码 1013 关闭连接。',
					'服务器还没恢复，脚本就放弃了。',
				],
			},
			right: 2,
			because: {
				en: 'The last attempt fails at 4,075 ms, before the server is back. A longer fixed delay has a problem of its own. In our simulation 1,000 clients wait 1 s before each retry, and the server accepts 200 handshakes per second. Only 391 clients reconnect; the others time out together every 3 s.',
				'zh-CN':
					'最后一次尝试在 4,075 ms 时失败，那时服务器还没有恢复。固定的等待时间即使更长也有问题：在我们的模拟中，1,000 个客户端每次等 1 s 再重试，服务器每秒接受 200 次握手，结果只有 391 个连上，其余的每 3 s 一起超时。',
			},
			outcome: endings([1006, false], [1012, true], ['Hello'], ['Hello']),
			breaks: ['client endpoint-reconnect-backoff'],
		},
		{
			id: 'jitter',
			scenario: reconnecting({ policy: 'jitter', firstMs: 1_000, mostMs: 60_000, times: 20 }),
			ask: {
				en: 'What if each client waits only for a random part of its delay?',
				'zh-CN': '如果每个客户端只等原定时间中随机的一部分，会怎样？',
			},
			answers: {
				en: [
					'Each client needs longer to reconnect.',
					'The 1,000 clients no longer reconnect at the same moment.',
					'The server must agree to the random delays.',
				],
				'zh-CN': [
					'每个客户端都要等更久。',
					'1,000 个客户端不再同时重连。',
					'需要服务器同意随机等待。',
				],
			},
			right: 1,
			because: {
				en: 'In our simulation, if the first attempts are spread over 5 s, all 1,000 clients are back after 5.2 s. Random delays with a limit that doubles each time, up to a minute, also bring all clients back after a one-minute outage.',
				'zh-CN':
					'在我们的模拟中，如果首次尝试分散在 5 s 内，1,000 个客户端在 5.2 s 后全部连上。如果每次随机等待，上限逐次加倍到一分钟，即使停机一分钟，客户端也能全部连上。',
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
