import type { TourWords } from '../en.ts';

export const frame: TourWords['frame'] = {
	say: '你的话装在一个帧里：前面几个字节是说明，后面才是你的文字。',
	message: '你的消息',
	parts: '帧的各个部分',
	names: {
		'first-byte': '是什么',
		length: '有多长',
		'masking-key': '掩码键',
		'close-code': '关闭码',
		payload: '你的文字，加了掩码',
	},
	hex: '一格是一个字节，写成两个十六进制数字（0 到 f）：00 是八个二进制位全为 0，ff 是全为 1。',
	place: (from, to) => (from === to ? `第 ${from} 个字节` : `第 ${from} 到 ${to} 个字节`),
	next: (length, from) =>
		`长度说后面有 ${String(length)} 字节的文字，所以下一帧从第 ${String(from)} 个字节开始，中间没有任何记号。`,
	meaning: (section, bytes, of, message) => {
		switch (section) {
			case 'first-byte':
				return '第一个字节说了两件事：这是文本，而且这条消息到这一帧就结束。长消息可以分成好几帧，只有最后一帧才这么说。';
			case 'length':
				return `文字占 ${String(of.announcedLength)} 字节。这个字节的第一个二进制位是 MASK：它说后面跟着掩码键，客户端发的每一帧都有。${bytes.length > 1 ? '超过 125 字节时，长度要多占几个字节。' : ''}`;
			case 'masking-key':
				return '四个随机字节。客户端用它打乱你的文字，服务器再还原。怎么打乱、为什么打乱，“掩码”那一幕会讲。';
			case 'close-code':
				return '这个码说明连接为什么结束。';
			case 'payload':
				return `这就是“${message}”，和掩码键混在一起。没有掩码键就认不出来，可掩码键就在旁边，所以什么也藏不住。`;
		}
	},
};
