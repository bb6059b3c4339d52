import type { ActionWords } from '../en/actions.ts';

export const actions: ActionWords = {
	kinds: {
		text: '发送文本',
		binary: '发送字节',
		fragments: '分片发送文本',
		fragment: '发送一个分片',
		bulk: '发送许多二进制消息',
		ping: '发送 Ping',
		pong: '发送 Pong',
		close: '关闭',
		echo: '原样发回',
		raw: '直接写字节',
		end: '结束 TCP（FIN）',
		drop: '中断 TCP（RST）',
		vanish: '消失',
		stall: '停止读取',
		resume: '继续读取',
		change: '改动途中的字节',
		lose: '丢失下一个报文段',
	},
	notes: {
		raw: '绕过端点，原样写出：手工制作的帧。',
		drop: 'RST：不再发送，也不再读取。',
		end: '没有 Close，只有 FIN。',
		vanish: '从此不再发出任何东西，也收不到任何东西：像断了的无线电。',
		stall: '到达的内容留在系统的缓冲区里。',
		lose: 'TCP 会重传；后面的内容只能等待。',
	},
	fields: {
		text: '文本',
		hex: '字节（十六进制）',
		fragmentBytes: '每个分片的字节数',
		bytes: '每条的字节数',
		times: '条数',
		below: '等到 bufferedAmount 低于',
		above: '仅当等待发出的超过',
		last: '最后一个（FIN = 1）',
		code: '关闭码',
		reason: '原因',
		from: '谁发出的',
		offset: '从第几字节起',
		length: '几个字节',
	},
	marks: {
		vanish: '从此失联',
		stall: '停止读取',
		resume: '继续读取',
		change: '在途中改动字节',
		lose: '丢了一个报文段',
	},
	beyond: (what) => {
		switch (what.type) {
			case 'raw':
				return `${what.hex}（手写的字节：没有 API 能发送）`;
			case 'control':
				return `${what.name}（网页没有这样的调用）`;
			case 'fragments':
				return `分片发送“${what.text}”（网页没有这样的调用）`;
			case 'drop':
				return 'RST（网页没有这样的调用）';
			case 'end':
				return '不发 Close 就发 FIN（网页没有这样的调用）';
			case 'vanish':
				return '无线信号在这里断了';
			case 'stall':
				return '停止读取（网页没有这样的调用）';
			case 'resume':
				return '继续读取（网页没有这样的调用）';
		}
	},
};
