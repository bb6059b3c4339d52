import { LateRules } from '../late-rules.svelte.ts';

export const rules = new LateRules(async () => {
	const [frame, handshake, message, connection] = await Promise.all([
		import('../../../../strings/zh-CN/rules-frame.ts'),
		import('../../../../strings/zh-CN/rules-handshake.ts'),
		import('../../../../strings/zh-CN/rules-message.ts'),
		import('../../../../strings/zh-CN/rules-connection.ts'),
	]);
	return {
		...frame.FRAME_RULE_WORDS,
		...handshake.HANDSHAKE_RULE_WORDS,
		...message.MESSAGE_RULE_WORDS,
		...connection.CONNECTION_RULE_WORDS,
	};
});
