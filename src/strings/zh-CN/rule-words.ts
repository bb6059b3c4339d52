// 存放所有规则的中文文字，按规则代码查找；需要写出规则名称时才加载。
import type { RuleWords } from '../rule-words.ts';

export async function loadRuleWords(): Promise<Readonly<Record<string, RuleWords>>> {
	const [frame, handshake, message, connection, page, tunnel, unshown] = await Promise.all([
		import('./rules-frame.ts'),
		import('./rules-handshake.ts'),
		import('./rules-message.ts'),
		import('./rules-connection.ts'),
		import('./rules-page.ts'),
		import('./rules-tunnel.ts'),
		import('./rules-unshown.ts'),
	]);
	return {
		...frame.FRAME_RULE_WORDS,
		...handshake.HANDSHAKE_RULE_WORDS,
		...message.MESSAGE_RULE_WORDS,
		...connection.CONNECTION_RULE_WORDS,
		...page.PAGE_RULE_WORDS,
		...tunnel.TUNNEL_RULE_WORDS,
		...unshown.UNSHOWN_RULE_WORDS,
	};
}
