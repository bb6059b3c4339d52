import type { Translated } from '../../../scenes/scene-words.ts';
import type { LIFE as ENGLISH } from '../../en/scenes/life.ts';

export const LIFE: Translated<typeof ENGLISH> = {
	hello: {
		narration: [
			'客户端建立 TCP 连接。SYN 和 SYN-ACK 需要一次往返（50 ms），之后客户端才能发出请求。',
			'客户端发出 HTTP 请求，要求升级到 WebSocket。随机的 Sec-WebSocket-Key 由浏览器生成，网页无法设置。',
			'服务器返回 101，进入 OPEN。响应中的 Sec-WebSocket-Accept 由收到的 Sec-WebSocket-Key 算出，证明服务器读到了这个请求。',
			'客户端核对响应后进入 OPEN。网页立即发送“Hello”；这个帧带掩码，共 11 字节。',
			'服务器去掉掩码，把同样的文本发回。服务器的帧不加掩码（§5.1），所以这个帧只有 7 字节。',
			'网页收到消息，调用 close(1000, "bye")。浏览器发出 Close 帧，readyState 变为 2。',
			'服务器在自己的 Close 帧里回送同样的关闭码。双方的 Close 帧都已发出，服务器随即断开 TCP 连接（§5.5.1、§7.1.1）。',
			'服务器的 Close 帧和 TCP FIN 到达。网页收到 close 事件：关闭码 1000，wasClean 为 true（正常关闭）。',
			'客户端的 TCP FIN 到达。先断开 TCP 连接的是服务器，所以进入 TIME_WAIT（等待迟到报文段的阶段）的也是服务器（§7.1.1）。',
		],
		whatIfs: {
			ping: {
				ask: '如果在客户端的消息即将到达时，服务器发出一个 Ping，会怎样？',
				answers: [
					'网页收到 ping 事件。',
					'浏览器以 Pong 回应，网页收不到任何事件。',
					'服务器要等回显发出之后，才发送 Ping。',
				],
				because:
					'浏览器自动发回载荷相同的 Pong（§5.5.2、§5.5.3）。WebSocket 接口没有 Ping 或 Pong 的事件。',
			},
			unmasked: {
				ask: '如果客户端第一个帧的 MASK 位在传输途中翻转，会怎样？',
				answers: [
					'服务器不去掩码，直接读取文本。',
					'TCP 发现错误，重新发送这个帧。',
					'服务器用关闭码 1002 关闭连接。',
				],
				because:
					'服务器收到未加掩码的帧，必须关闭连接，可以发送 1002（§5.1）。TCP 校验和能发现一位翻转；但在这个例子里，网络把校验和也一起改了。',
			},
			lost: {
				ask: '如果网络丢失了装着“Hello”的 TCP 报文段，会怎样？',
				answers: [
					'TCP 会重传这个报文段，之后的数据都会推迟。',
					'服务器永远收不到这条消息。',
					'客户端的 WebSocket 代码会重发这个帧。',
				],
				because:
					'200 ms 后 TCP 重传丢失的报文段。两端的 WebSocket 程序只会遇到延迟；帧既没有丢失，也没有重复。',
			},
		},
	},
	greeting: {
		narration: [
			'服务器返回 101。服务器的 connection 事件处理函数随即运行，紧跟着响应发出“world”。',
			'101 和“world”一起到达。网页先收到 open 事件，在 open 的处理函数里发送“from client: hello”，然后收到 message 事件。',
			'服务器收到“from client: hello”。这条消息不是对“world”的回应：网页发送时还没有读到“world”。',
			'此后 875 ms 内，双方都没有发送数据，连接保持打开。然后网页调用 close(1000)。',
			'服务器的 Close 帧和 TCP FIN 到达。网页收到 close 事件：1000，正常关闭。',
		],
		whatIfs: {
			'too-early': {
				ask: '如果网页在 60 ms 时就调用 send()，而请求还在传输途中，会怎样？',
				answers: [
					'浏览器保留这段文本，在 open 事件之后发送。',
					'浏览器紧跟在请求之后发送文本。',
					'send() 抛出异常，什么也没有发送。',
				],
				because:
					'readyState 为 0 时，send() 抛出 InvalidStateError（WHATWG）。客户端必须等响应到达，才能继续发送数据（§4.1）。',
			},
		},
	},
	'echo-server': {
		narration: [
			'网页的 WebSocket 进入 OPEN 后，网页发送“one”。帧头里操作码（opcode）为 1，即文本，长度为 3。',
			'服务器的 message 处理函数把同一条消息发回。',
			'“one”发出后，经过一次往返，回显到达。网页接着发送“二”：这个字符的 UTF-8 编码有三个字节。',
			'第二个回显到达。网页发送字节 00 ff，操作码为 2（二进制）。二进制数据不必是 UTF-8。',
			'这两个字节返回，操作码仍为 2。网页调用 close(1000)。',
			'网页收到 close 事件：1000，正常关闭。每次回显都需要一次往返，即 50 ms。',
		],
		whatIfs: {
			cut: {
				ask: '如果网页在 160 ms 时调用 close()，而第二个回显还没有到达，会怎样？',
				answers: [
					'浏览器等回显到达后，才发送 Close。',
					'回显到达浏览器，但网页收不到。',
					'服务器收不到第二条文本消息。',
				],
				because:
					'TCP 保持顺序，所以服务器先读到文本并回显，然后才读到 Close。readyState 为 2 时，浏览器不再向网页交付消息（WHATWG）。',
			},
		},
	},
};
