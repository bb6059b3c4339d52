// Holds the Chinese words about the expenses of bytes on the wire.
import type { ExpensesWords } from '../en/expenses.ts';

export const expenses: ExpensesWords = {
	'request-line': {
		name: '请求行',
		why: '请求行写明方法、目标和 HTTP 版本。',
		section: 'RFC 9112 §3、RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: '请求头部',
		why: 'HTTP 是无状态的，所以每个请求都要重新说明客户端的情况。',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: '响应头部',
		why: '响应内容之前有状态行和头部字段。',
		section: 'RFC 9112 §4、RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: '分块',
		why: '响应的总长度事先不知道，所以每一块的开头都写明这一块的长度。',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: '事件格式',
		why: '“data: ”和空行标出事件的开头和结尾。SSE 的心跳是一行注释，普通流式响应的心跳是一个空行。',
		section: 'WHATWG HTML §9.2.5、§9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket 帧头',
		why: '每个帧的开头有 FIN 位、操作码（opcode）、载荷长度等。',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: '掩码键',
		why: '客户端给帧加掩码，使网页无法决定线路上的字节，也就无法让代理把这些字节当成 HTTP。',
		section: 'RFC 6455 §5.3、§10.3',
	},
	payload: { name: '载荷', why: '这些字节是消息的内容。', section: 'RFC 9110 §6.4、RFC 6455 §5.2' },
	'http2-frame-header': {
		name: 'HTTP/2 帧头',
		why: '每帧的开头有 9 字节：长度、类型、标志和 HTTP/2 流的编号。许多次交互共用一条连接，所以每帧都要写明自己属于哪个 HTTP/2 流。',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 连接',
		why: '这些字节是连接前言、SETTINGS 帧和最初的 WINDOW_UPDATE 帧。之后的 WINDOW_UPDATE 帧没有计入。',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS 记录',
		why: 'TLS 1.3 为每个记录增加 22 字节：记录头 5 字节、内容类型 1 字节、认证标签 16 字节。TLS 1.2（AES-GCM）为每个记录增加 29 字节：记录头 5 字节、nonce 8 字节、认证标签 16 字节。',
		section: 'RFC 8446 §5.2、RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS 握手',
		why: '双方商定密钥，服务器发送证书。这里假定握手约为 3.7 kB；后量子密钥交换（X25519MLKEM768）还要再加约 2.3 kB。',
		section: 'RFC 8446 §2、RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: '以太网头部',
		why: '每个数据包前面有 14 字节：两个地址和一个类型。',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP 头部',
		why: '每个数据包都写明源地址、目的地址等信息：IPv4 为 20 字节，IPv6 为 40 字节。',
		section: 'RFC 791 §3.1、RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP 头部',
		why: '每个数据包用 20 字节写明端口、序号、标志等；时间戳选项另占 12 字节。',
		section: 'RFC 9293 §3.1、RFC 7323 §3',
	},
	ack: {
		name: '纯 ACK',
		why: '这些数据包不带数据，只用来确认已收到的字节。一次写入每两个报文段计一个 ACK，至少一个；反方向有数据可以捎带时，最后一个不计。繁忙的连接需要的 ACK 可能更少。',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP 握手',
		why: '用 SYN、SYN-ACK 和 ACK 建立一条连接。',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP 关闭',
		why: '双方各发送一个 TCP FIN，每个 FIN 由一个 ACK 确认。',
		section: 'RFC 9293 §3.6',
	},
};
