import type { Translated } from '../../../scenes/scene-words.ts';
import type { LIFE as ENGLISH } from '../../en/scenes/life.ts';

export const LIFE: Translated<typeof ENGLISH> = {
	hello: {
		title: '问好与道别',
		watch: '一条连接的一生：三个握手（TCP、WebSocket 建立、关闭），双方各发一条消息，最后结束。',
		moments: [
			'先有 TCP。SYN 和 SYN-ACK 要走一个来回，之后 HTTP 的第一个字节才能出发。',
			'客户端发出一个普通的 HTTP 请求，要求升级。其中的 key 是随机的，网页无法指定。',
			'服务器用 Sec-WebSocket-Accept 证明自己读到的正是这个 key，并回 101。对服务器来说，连接现在已经打开。',
			'客户端核对了应答：OPEN。第一个帧马上就可以发出：“Hello”带掩码，共 11 字节。',
			'服务器去掉掩码，把同样的文本发回去。服务器的帧不加掩码：7 字节。',
			'网页收到消息，调用 close(1000, "bye")。Close 帧发出，readyState 变为 2。',
			'服务器回以相同的代码。两个 Close 帧都已发出，于是它立刻结束 TCP（§5.5.1、§7.1.1）。',
			'Close 和 FIN 到了：网页得到 close 事件，代码 1000，干净关闭。',
			'最后的 FIN 到达。先结束 TCP 的是服务器，所以由它在 TIME_WAIT 中等待。',
		],
		whatIfs: {
			ping: {
				ask: '如果服务器在文本到达之前发出一个 Ping，会怎样？',
				answers: [
					'网页得到一个 ping 事件。',
					'浏览器自动回 Pong，网页毫无察觉。',
					'Ping 必须等回显发出之后才能发。',
				],
				because: '带相同载荷的 Pong 会自动发回（§5.5.2）。WebSocket 接口没有 Ping 或 Pong 的事件。',
			},
			unmasked: {
				ask: '如果途中翻转了一个位，正是客户端第一个帧的 MASK 位，会怎样？',
				answers: [
					'服务器不去掩码，直接读这段文本。',
					'TCP 会发现，并重发这个帧。',
					'服务器以 1002 关闭。',
				],
				because:
					'服务器收到没有掩码的帧必须关闭连接，可以用 1002（§5.1）。偶然的差错大多会被 TCP 校验和发现；这里是中间有谁故意改了这一位。',
			},
			lost: {
				ask: '如果装着“Hello”的 TCP 段丢了，会怎样？',
				answers: [
					'TCP 会重发，一切只是推迟。',
					'服务器永远收不到这条消息。',
					'客户端的 WebSocket 会再要一次。',
				],
				because: '丢失由 TCP 修复。WebSocket 只看到延迟：帧不会少，也不会重复。',
			},
		},
	},
	greeting: {
		title: '双方都先开口',
		watch: '出自一篇流传很广的文章里的程序。谁都不等对方提问；看看哪条消息先到。',
		moments: [
			'服务器的 connection 处理函数随 101 运行，紧跟着发出“world”。',
			'101 和“world”一起到达。网页先得到 open，再得到 message，并在 open 的处理函数里发出“from client: hello”。',
			'服务器收到了它。这不是对“world”的回答：两条消息在途中交错而过。',
			'安静一秒钟不花任何代价。随后网页调用 close(1000)。',
			'两个 Close 帧和 FIN 都已走完：1000，干净关闭。',
		],
		whatIfs: {
			'too-early': {
				ask: '如果网页在 60 毫秒时，请求还在路上，就也调用 send()，会怎样？',
				answers: [
					'文本会等着，连接一打开就发出。',
					'文本紧跟在请求后面发出。',
					'send() 抛出异常，什么也没发出。',
				],
				because:
					'readyState 为 0 时 send() 抛出 InvalidStateError。RFC 不允许客户端在握手结束之前发送数据（§4.1）。',
			},
		},
	},
	'echo-server': {
		title: '回显服务器',
		watch: '服务器代码只有一行。文本回来还是文本，字节回来还是字节。',
		moments: [
			'OPEN：网页发出“one”。opcode 说明是文本，长度为 3。',
			'服务器的处理函数把收到的原样发回。',
			'一个来回之后，回显到了。接着网页发“二”：一个字符，UTF-8 的三个字节。',
			'现在是 Blob 或 ArrayBuffer：两个字节，opcode 为 2。00 ff 不是 UTF-8，也不必是。',
			'回来的还是二进制。网页道别。',
			'已关闭：1000，干净。每次回显用一个来回，50 毫秒。',
		],
		whatIfs: {
			cut: {
				ask: '如果网页在 160 毫秒时调用 close()，而还有一个回显没到，会怎样？',
				answers: [
					'浏览器等回显到了再关闭。',
					'回显会到，但网页收不到。',
					'服务器看不到第二段文本。',
				],
				because:
					'TCP 保持顺序，服务器在 Close 之前读到文本并回显。但 readyState 为 2 之后，消息不再交给网页。',
			},
		},
	},
};
