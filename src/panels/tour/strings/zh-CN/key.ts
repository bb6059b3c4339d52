import type { TourWords } from '../en.ts';

export const key: TourWords['key'] = {
	say: '怎么知道服务器真的懂 WebSocket？先考它一道题。',
	fields: { key: '客户端的 key', guid: '大家都知道的固定文字：GUID' },
	bytes: '20 字节',
	value: '算出的值',
	solves: '正在答题',
	sent: '我发的 key',
	expects: '应该收到的值',
	got: '实际收到的值',
	accept: 'Sec-WebSocket-Accept',
	compared: (opens) => (opens ? '✓ 一样' : '✗ 不一样'),
	wrongKey: '用错的 key',
	wrongGuid: '用错的 GUID',
	changed: (character) => `第 ${String(character)} 个字符变了`,
	putRight: '改回来',
	lookInside: '看看里面',
	outcome: (opens, right) => {
		if (opens)
			return right.key && right.guid
				? '两边的值一样：服务器读的就是这个 key，也懂 WebSocket。连接打开了。'
				: '拼在一起还是同一段文字，所以值是对的。连接打开了。';
		if (right.guid) return '这个值对应的是别的 key，说不定是路上谁存下的旧答案。客户端关闭了连接。';
		return right.key
			? 'GUID 每台 WebSocket 服务器都背得出来，这台却背错了，说不定它根本不会。客户端关闭了连接。'
			: '这个值哪儿都对不上，客户端关闭了连接。';
	},
};
