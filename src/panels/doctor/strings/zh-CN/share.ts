// Holds the Chinese words of the step before a case is shared.
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import type { ShareWords } from '../en/share.ts';

const many = (name: string) => (count: number) =>
	count === 0 ? name : `${name}（${number(count)}）`;

export const shareWords: ShareWords = {
	title: '将要分享的内容',
	contents: '链接或文件只包含这里显示的内容。每个 x 遮盖凭据或载荷的一个字符。',
	leaveIn: '保留原文',
	kinds: {
		cookies: many('Cookie'),
		authorization: many('Authorization 与令牌'),
		subprotocols: many('未知的子协议'),
		query: many('查询参数的值'),
		user: many('地址中的用户名和密码'),
		payloads: many('载荷'),
	},
	nothingRedacted: '没有发现凭据和载荷。',
	shown: '内容',
	stays:
		'这份材料不会被分享：这种形式的材料无法遮盖，或者材料太大。如果 Cookie、Authorization、查询参数和载荷都选“保留原文”，就会原样分享。',
	more: '其余部分没有显示，遮盖方式相同。',
	asItIs: (bytes) => `${countBytes(bytes)}，原样分享。`,
	answers: (count) => `你对 ${number(count)} 个问题的回答`,
	link: '生成链接',
	file: '保存为文件',
	cancel: '取消',
};
