import type { ActionWords } from '../en/actions.ts';

export const actions: ActionWords = {
	kinds: {
		text: '发送文本',
		binary: '发送二进制数据',
		fragments: '分片发送文本',
		fragment: '发送一个分片',
		bulk: '发送大量二进制消息',
		ping: '发送 Ping',
		pong: '发送 Pong',
		close: '关闭',
		echo: '原样发回消息',
		raw: '写入原始字节',
		end: '断开 TCP（FIN）',
		drop: '重置 TCP（RST）',
		vanish: '断网',
		stall: '停止读取',
		resume: '恢复读取',
		change: '改动传输中的字节',
		lose: '丢失下一个报文段',
		delay: '推迟下一个报文段',
	},
	// Chinese puts no space before an opening quotation mark.
	detailed: (what, detail) => (/^(?:“|$)/.test(detail) ? `${what}${detail}` : `${what} ${detail}`),
	notes: {
		raw: '这些字节绕过端点，不经检查直接发出，可以用来发送手工构造的帧。',
		drop: 'RST（重置）立即断开 TCP 连接，此后不再收发。',
		end: '用 FIN 结束这一方的 TCP 流，不先发送 Close 帧。',
		vanish: '这一方从此收发不了数据，就像手机失去信号。对方不会得到通知。',
		stall: '到达的字节留在这一方操作系统的接收缓冲区里。',
		lose: 'TCP 会重传丢失的报文段；后面的数据要等它到达。',
		delay: '这个报文段在网络里多停留一段时间；后面的数据要等它到达。',
	},
	fields: {
		text: '文本',
		hex: '字节（十六进制）',
		fragmentBytes: '每个分片的字节数',
		bytes: '每条消息的字节数',
		times: '消息条数',
		below: '仅当 bufferedAmount 低于此值时发送',
		above: '仅当 bufferedAmount 高于此值时执行',
		last: '最后一个分片（FIN = 1）',
		code: '关闭码',
		reason: '原因',
		from: '发送方',
		offset: '起始字节',
		length: '字节数',
		byMs: '推迟时间',
	},
	marks: {
		vanish: '断网',
		stall: '停止读取',
		resume: '恢复读取',
		change: '改动传输中的字节',
		lose: '丢失一个报文段',
		delay: '推迟一个报文段',
	},
	beyond: (what) => {
		switch (what.type) {
			case 'raw':
				return `${what.hex}（原始字节：任何 WebSocket API 都无法发送）`;
			case 'control':
				return `${what.name}（网页代码无法发送）`;
			case 'fragments':
				return `分片发送“${what.text}”（网页代码做不到）`;
			case 'drop':
				return 'RST（网页代码做不到）';
			case 'end':
				return '不发送 Close 帧，直接发送 TCP FIN（网页代码做不到）';
			case 'vanish':
				return '在这里断网';
			case 'stall':
				return '停止读取（网页代码做不到）';
			case 'resume':
				return '恢复读取（网页代码做不到）';
		}
	},
	byNetwork: (action, when) => {
		switch (action.type) {
			case 'lose':
				return `${when}：丢失一个报文段`;
			case 'delay':
				return `${when}：一个报文段推迟 ${String(action.byMs)} ms`;
			case 'change':
				return `${when}：字节变为 ${action.hex}`;
		}
	},
};
