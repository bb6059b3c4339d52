import type { Translated } from '../../../scenes/scene-words.ts';
import type { NETWORK as ENGLISH } from '../../en/scenes/network.ts';

export const NETWORK: Translated<typeof ENGLISH> = {
	'forward-proxy': {
		narration: [
			'浏览器与代理建立 TCP 连接，不直接连接服务器。',
			'浏览器发送 CONNECT server.example.com:80。无论使用 ws: 还是 wss:，浏览器都请求代理建立隧道（§4.1）。',
			'代理建立第二条 TCP 连接，代理的 SYN 到达服务器。',
			'代理的 200 响应到达，隧道已经建立。浏览器这时才发出 WebSocket 请求。',
			'服务器收到请求，返回 101。服务器看到的是代理的地址，不是客户端的地址。',
			'网页的 WebSocket 进入 OPEN，比没有代理时晚 25 ms。代理转发字节；因为 ws: 没有加密，代理也能读到内容。',
		],
		whatIfs: {
			refused: {
				ask: '如果代理返回 407（需要代理身份验证），会怎样？',
				answers: [
					'网页被要求输入密码。',
					'浏览器绕过代理直接连接。',
					'网页收到 error 事件和 close 事件（1006），服务器什么也没有收到。',
				],
				because: '这个客户端没有代理的密码，所以代理没有建立隧道。网页看不到代理的状态码。',
			},
			secure: {
				ask: '如果网页使用 wss:，会怎样？',
				answers: [
					'网页必须通知代理要使用 TLS。',
					'TLS 在隧道里运行，代理看不到帧。',
					'代理无法为 TLS 建立隧道。',
				],
				because:
					'CONNECT 请求里写有主机名和端口 443。TLS 握手之后，客户端和服务器把经过隧道发送的全部内容加密。',
			},
		},
	},
	'strips-upgrade': {
		narration: [
			'浏览器发出正确的请求。',
			'Connection 和 Upgrade 是逐跳（hop-by-hop）字段（RFC 9110 §7.6.1）。代理把这两个字段都去掉。',
			'服务器收到的是普通的 GET。服务器返回 426（Upgrade Required），ws 库也这样做（实测）。',
			'网页先收到 error 事件，再收到 close 事件（1006）。网页不知道是代理改动了请求。',
		],
		whatIfs: {
			secure: {
				ask: '如果网页使用 wss:，会怎样？',
				answers: ['连接以同样的方式失败。', '连接打开，因为代理看不到 Upgrade。', '代理重置连接。'],
				because:
					'代理读不到加密的请求，除非代理自己终结 TLS。除了安全之外，这也是使用 wss: 的一个实际理由。',
			},
		},
	},
	'reverse-proxy': {
		narration: [
			'客户端把请求发给代理。对客户端来说，代理就是服务器。',
			'代理为下一跳重新写上 Upgrade 和 Connection。在 nginx 中，这需要两行 proxy_set_header，1.29.7 之前还需要 proxy_http_version 1.1。',
			'服务器收到升级请求，返回 101。',
			'网页的 WebSocket 进入 OPEN，代理从此只转发双方的字节，相当于隧道。默认情况下，如果 60 s 内没有数据通过，nginx 就关闭隧道。',
		],
		whatIfs: {
			without: {
				ask: '如果代理没有配置为转发 Upgrade，会怎样？',
				answers: [
					'连接通过 HTTP/1.0 打开。',
					'服务器返回 426，网页收到 close 事件（1006）。',
					'代理返回 502。',
				],
				because:
					'Upgrade 是逐跳字段（RFC 9110 §7.8），代理要有相应的配置才会转发这个字段。这里服务器收到的是普通的 GET。',
			},
			silent: {
				ask: '如果一分钟内双方都不发送数据，会怎样？',
				answers: [
					'没有变化，因为双方都没有关闭连接。',
					'代理发送 Ping。',
					'代理结束两条 TCP 连接，双方都报告 1006。',
				],
				because:
					'连接的空闲时间达到了代理的时限 60 s。nginx 的文档建议调高 proxy_read_timeout，或由服务器发送 Ping。',
			},
		},
	},
	recut: {
		narration: [
			'服务器用两个帧发送“ab”：01 01 61 和 80 01 62。',
			'中间设备把两个帧合并成一个：81 02 61 62。双方没有协商扩展，所以 §5.4 允许这样做。',
			'网页收到一条消息“ab”。即使没有中间设备，网页收到的也是这条消息。',
		],
		whatIfs: {
			'one-byte': {
				ask: '如果中间设备把装着“你”的帧拆成几个帧，每帧载荷只有一个字节，会怎样？',
				answers: [
					'网页收到“你”。',
					'网页收到三条消息。',
					'客户端中止连接，因为单独的 e4 不是有效的 UTF-8。',
				],
				because: '客户端把分片重新拼起来。整条消息必须是有效的 UTF-8，单个分片则不必（§5.6）。',
			},
		},
	},
	'slow-receiver': {
		narration: [
			'网页调用一百次 send()，每次调用都立即返回。操作系统暂时不接收的数据留在浏览器里：bufferedAmount 为 6.4 MB。',
			'服务器读完第一条消息时，自己的接收缓冲区快满了。此后由服务器决定快慢：每秒 62.5 KB，而不是线路的 125 KB。',
			'服务器已读完 98 条消息，bufferedAmount 几乎为 0。其余数据在传输途中，或在双方操作系统的缓冲区里。',
			'服务器读完最后一条消息，用关闭码 1000 关闭连接。没有消息丢失。',
			'网页收到 close 事件：1000，正常关闭。是 TCP 让发送方慢了下来；WebSocket 自己没有流量控制。',
		],
		whatIfs: {
			polite: {
				ask: '如果网页等到 bufferedAmount 低于 64 KiB 才发送下一条消息，会怎样？',
				answers: [
					'传输要花两倍的时间。',
					'传输的时间不变，而在浏览器里等待的数据不到 128 KiB。',
					'服务器读得更快。',
				],
				because:
					'传输的总时间取决于最慢的一环。这样发送可以节省网页的内存，紧急的消息也不必排在 6 MB 数据之后。',
			},
			'slow-client': {
				ask: '如果读得慢的是客户端，会怎样？服务器每秒发送十次 64 KiB，最多容许 1 MiB 排队。',
				answers: [
					'浏览器请求服务器少发一些。',
					'服务器的 send() 等到客户端读完数据才返回。',
					'2 s 时排队的数据超过 1 MiB，于是服务器重置连接。',
				],
				because:
					'服务器的内存要供所有客户端使用。关闭码为 1008 的 Close 也得排在那 1 MiB 数据之后，而 RST 能立即释放内存。',
			},
		},
	},
};
