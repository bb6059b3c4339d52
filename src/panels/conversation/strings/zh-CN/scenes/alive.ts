import type { Translated } from '../../../scenes/scene-words.ts';
import type { ALIVE as ENGLISH } from '../../en/scenes/alive.ts';

export const ALIVE: Translated<typeof ENGLISH> = {
	'idle-proxy': {
		narration: [
			'网页的 WebSocket 进入 OPEN。这里有两条 TCP 连接，一条从客户端到中间设备，另一条从中间设备到服务器；网页看不出这一点。',
			'服务器收到“Hello”并回显。',
			'网页收到回显。此后双方都不再发送数据。',
			'中间设备 60 s 没有转发任何字节，于是重置两条 TCP 连接。',
			'RST 同时到达双方。双方都没有收到 Close 帧，所以都报告 1006。线路上没有任何内容表明这个 RST 来自中间设备，也没有说明原因。',
		],
		whatIfs: {
			'one-ping': {
				ask: '如果服务器在 50 s 时发一个 Ping，会怎样？',
				answers: ['没有变化：Ping 不是数据。', '连接多维持 50 s。', '连接不再被重置。'],
				because:
					'对中间设备来说，任何字节都算流量，所以空闲时间从 Pong 重新算起。中间设备在 110 s 时重置连接。要做心跳，就得不断发送 Ping。',
			},
			silently: {
				ask: '如果中间设备丢弃连接，却既不发送 TCP FIN，也不发送 RST，会怎样？',
				answers: [
					'双方立刻报告 1006。',
					'服务器发现连接已失效，客户端没有发现。',
					'双方都没有发现连接已失效，都保持 OPEN。',
				],
				because:
					'如果既没有 TCP FIN，也没有 RST，双方就收不到任何事件。在这里，一方只有在发送数据而得不到回应时，才能发现连接已失效。',
			},
		},
	},
	heartbeat: {
		narration: [
			'网页收到“Hello”的回显。此后应用不再发送消息。',
			'将近 30 s 没有数据之后，服务器发出第一个 Ping，共两个字节：89 00。',
			'浏览器以六字节的 Pong 回应。Ping 和 Pong 都不会在网页中触发事件。',
			'服务器发出第二个 Ping。如果没有第一个 Ping，中间设备会在 112.5 ms 之后重置连接。',
			'到十分钟时，服务器发出第二十个 Ping。二十个 Ping 和二十个 Pong 的帧共 160 字节；加上各层头部和 ACK，客户端一侧的线路共传输 4,120 字节。',
			'网页在 601 s 时调用了 close(1000)，现在收到 close 事件：1000，正常关闭。',
		],
		whatIfs: {
			'too-slow': {
				ask: '如果服务器每 70 s 才发一个 Ping，会怎样？',
				answers: [
					'连接同样保持打开，而且开销更小。',
					'每两个 Ping 就丢失一个。',
					'第一个 Ping 还没发出，中间设备就重置了连接。',
				],
				because:
					'心跳的间隔必须短于途中最短的空闲时限。nginx 和 AWS 的 Application Load Balancer 默认为 60 s，其他代理和服务各不相同。',
			},
		},
	},
	'page-heartbeat': {
		narration: [
			'网页的脚本调用 new WebSocket()。浏览器新建一条 TCP 连接。',
			'网页的 WebSocket 进入 OPEN 后，网页启动自己的定时器：每 20 s 发一条消息。',
			'网页发送文本“ping”。传输时，“ping”只是一条操作码为 1 的普通消息。',
			'文本“pong”到达。“pong”由服务器端的应用程序发出，网页由此知道应用程序还在响应。',
			'第四个“pong”到达。连接的空闲时间从未达到 60 s，所以中间设备没有结束连接。',
			'网页在 95 s 时调用了 close(1000)，现在收到 close 事件：1000，正常关闭。',
		],
		whatIfs: {
			'server-gone': {
				ask: '如果服务器的机器在 50 s 时断网，会怎样？',
				answers: [
					'网页的下一个“ping”立刻失败，网页收到 close 事件（1006）。',
					'网页继续发送，却得不到回应。只有网页自己的定时器能尽早发现这一点。',
					'中间设备向网页报告断网。',
				],
				because:
					'服务器断网后，send() 不会报告错误。网页可以统计缺少的“pong”，更早关闭连接。这个网页在 95 s 时调用 close()，这里的浏览器等 Close 最多等 10 s，所以网页在 105 s 时收到 close 事件（1006）。',
			},
		},
	},
	'dead-peer': {
		narration: [
			'网页已收到自己所发消息的回显。双方都处于 OPEN 状态。',
			'客户端的无线网络断了。双方都还没有发现，连接在两端仍是 OPEN。',
			'服务器的心跳发出 Ping，但 Ping 到不了客户端。',
			'服务器等了 20 s，没有收到 Pong，于是放弃连接，报告 1006；客户端还没有发现任何异常。',
			'网页发送“still there?”，send() 照常返回。TCP 反复重传这些字节，始终没有收到确认。',
			'100 s 内没有收到确认，客户端的 TCP 放弃重传，网页收到 close 事件（1006）。按 RFC 1122，TCP 应当至少等 100 s；Linux 默认约等 15 分钟。',
		],
		whatIfs: {
			'no-heartbeat': {
				ask: '如果服务器没有心跳，会怎样？',
				answers: [
					'一分钟后 TCP 会通知服务器。',
					'服务器会收到客户端的 TCP FIN。',
					'服务器会一直保留连接，直到自己发送的数据长时间得不到确认。',
				],
				because:
					'空闲的 TCP 连接上没有任何数据。TCP 的 keep-alive 默认关闭；即使开启，默认间隔也至少为两小时（RFC 1122 §4.2.3.6）。',
			},
		},
	},
};
