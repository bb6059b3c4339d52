import type { Translated } from '../../../scenes/scene-words.ts';
import type { SCALE as ENGLISH } from '../../en/scenes/scale.ts';

export const SCALE: Translated<typeof ENGLISH> = {
	herd: {
		narration: [
			'服务器用关闭码 1012（服务重启）关闭全部 1,000 个客户端的连接。',
			'网页收到 close 事件，网页的脚本启动 1 s 的定时器。浏览器不会自动重连 WebSocket。',
			'脚本第一次尝试重连：客户端发出 SYN。1,000 个客户端都在同一时刻这样做。',
			'服务器程序没有运行，客户端收到 RST，网页收到 error 事件和 close 事件（1006）。脚本把等待时间加倍（§7.2.3）。',
			'2 s 之后，脚本第二次尝试重连。到 4,175 ms 时，这次尝试也会失败。',
			'4 s 之后，脚本第三次尝试重连。服务器已于 8,000 ms 时恢复。',
			'经过新的握手，网页的新 WebSocket 进入 OPEN。只有应用才能把新连接与旧连接关联起来。',
			'网页收到了自己所发消息的回显，并调用了 close(1000)。正常关闭之后，脚本不再重连。',
		],
		whatIfs: {
			never: {
				ask: '如果网页的脚本什么也不做，会怎样？',
				answers: ['连接保持关闭。', '浏览器会重连。', '服务器会连接网页。'],
				because:
					'EventSource 会自动重连（HTML 标准）。WebSocket 不会自动重连，要由网页的脚本来重连。',
			},
			'at-once': {
				ask: '如果脚本尝试重连 20 次，每次之前只等 100 ms，会怎样？',
				answers: [
					'网页更早连上。',
					'服务器用关闭码 1013 关闭连接。',
					'服务器还没恢复，脚本就放弃了。',
				],
				because:
					'最后一次尝试在 4,075 ms 时失败，那时服务器还没有恢复。固定的等待时间即使更长也有问题：在我们的模拟中，1,000 个客户端每次等 1 s 再重试，服务器每秒接受 200 次握手，结果只有 391 个连上，其余的每 3 s 一起超时。',
			},
			jitter: {
				ask: '如果每个客户端只等原定时间中随机的一部分，会怎样？',
				answers: [
					'每个客户端都要等更久。',
					'1,000 个客户端不再同时重连。',
					'需要服务器同意随机等待。',
				],
				because:
					'在我们的模拟中，如果首次尝试分散在 5 s 内，1,000 个客户端在 5.2 s 后全部连上。如果每次随机等待，上限逐次加倍到一分钟，即使停机一分钟，客户端也能全部连上。',
			},
		},
	},
	http2: {
		narration: [
			'双方在 TLS 握手中选定了 HTTP/2。客户端发出连接前言（preface，即 24 个固定字节和 SETTINGS），并在流 1 上请求文件。',
			'服务器的 SETTINGS 中有 ENABLE_CONNECT_PROTOCOL = 1（00 08 00 00 00 01），表示服务器接受 WebSocket 流。服务器开始发送文件。',
			'客户端收到 ENABLE_CONNECT_PROTOCOL，所以可以发送带 :protocol websocket 的 CONNECT（RFC 8441 §3），这里用的是流 3。客户端不发送 Upgrade、Connection 和 Sec-WebSocket-Key。',
			'服务器照常检查版本、源和路径，然后返回 200，不带 Accept 值。',
			'网页的 WebSocket 进入 OPEN 后，网页发送“Hello”。“Hello”仍装在带掩码的帧里，这个帧又装在 HTTP/2 的 DATA 帧里，因此多了九个字节。',
			'服务器读到“Hello”并回显。回显只需等服务器已经交给 TCP 的那部分文件传完。',
			'回显夹在文件的两部分之间到达。这就是多路复用；TCP 仍按同一个顺序交付所有字节。',
			'网页的 Close 到达。服务器以 Close 回应，并发出 END_STREAM；END_STREAM 相当于 TCP FIN（RFC 8441 §5）。',
			'网页收到 close 事件：1000，正常关闭。这个流结束了，文件继续传输。',
			'文件传输完毕。TCP 连接保持打开，供其他请求和 WebSocket 使用。',
		],
		whatIfs: {
			'without-setting': {
				ask: '如果服务器的 SETTINGS 中没有 ENABLE_CONNECT_PROTOCOL，会怎样？',
				answers: [
					'网页收到 error 事件和 close 事件（1006）。',
					'客户端另开一条连接，使用 HTTP/1.1。',
					'客户端照样发送 CONNECT。',
				],
				because:
					'没有这项设置，客户端不得使用 :protocol（RFC 8441 §3），于是在新连接上发送带 Upgrade 的 GET。这要多一次 TCP 握手和一次 TLS 握手。',
			},
			refused: {
				ask: '如果服务器不提供 /chat，会怎样？',
				answers: [
					'服务器发送 RST_STREAM。',
					'TCP 连接断开，文件传输也随之中断。',
					'服务器在流 3 上发送 :status 404。网页收到 error 事件和 close 事件（1006），文件完整到达。',
				],
				because: '服务器的拒绝就是流 3 上的一个普通响应。网页收到的事件和其他握手失败时相同。',
			},
			reset: {
				ask: '如果服务器在 240 ms 时不发 Close 就断开这个 WebSocket，会怎样？',
				answers: [
					'服务器发送带 CANCEL 的 RST_STREAM；网页收到 close 事件（1006），文件继续传输。',
					'服务器发送 TCP RST；文件也传不完。',
					'服务器发送 END_STREAM；网页收到 close 事件（1000）。',
				],
				because:
					'带 CANCEL 的 RST_STREAM 相当于 TCP RST（RFC 8441 §5）。RST_STREAM 只结束一个流，不结束整条连接。',
			},
		},
	},
	'side-by-side': {
		narration: [
			'服务器有了第一次更新，立即用一个十字节的帧发出。',
			'25 ms 之后，网页收到第一次更新。长轮询和 SSE 也会同样快；每 500 ms 一次的轮询要到 525 ms 才能送达。',
			'服务器发送第二次更新。采用长轮询时，下一个请求从 180 ms 起就在服务器上等着，所以长轮询也会同样快。',
			'网页收到第二次更新。采用轮询时，500 ms 时到达服务器的请求会在 525 ms 时一起带回前两次更新。',
			'网页收到第三次更新；采用轮询时，要到 1,025 ms 才能收到。各种方式需要多少字节，请看“比较”实验。',
		],
		whatIfs: {
			'as-fast-as-it-goes': {
				ask: '如果每 10 ms 就有一次更新，会怎样？',
				answers: [
					'每次更新都要等前一次更新得到确认。',
					'每次更新都在 25 ms 后到达。',
					'每次往返内的更新合并成一条消息。',
				],
				because:
					'WebSocket 服务器不必等待请求就能发送。采用长轮询时，服务器每次响应之后都要等新的请求，所以每次往返只能发送一批更新。',
			},
		},
	},
};
