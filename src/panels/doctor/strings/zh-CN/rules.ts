// Holds the Chinese words of all rules.
import type { RuleCode } from '../../../../engine/index.ts';
import type { RuleWords } from '../../../../strings/rule-words.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/zh-CN/rules-frame.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../../strings/zh-CN/rules-handshake.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/zh-CN/rules-message.ts';
import { CONNECTION_RULE_WORDS } from '../../../../strings/zh-CN/rules-connection.ts';
import { PAGE_RULE_WORDS } from '../../../../strings/zh-CN/rules-page.ts';
import { TUNNEL_RULE_WORDS } from '../../../../strings/zh-CN/rules-tunnel.ts';
import { UNSHOWN_RULE_WORDS } from '../../../../strings/zh-CN/rules-unshown.ts';

export const ruleWords: Readonly<Record<RuleCode, RuleWords>> = {
	...FRAME_RULE_WORDS,
	...HANDSHAKE_RULE_WORDS,
	...MESSAGE_RULE_WORDS,
	...CONNECTION_RULE_WORDS,
	...PAGE_RULE_WORDS,
	...TUNNEL_RULE_WORDS,
	...UNSHOWN_RULE_WORDS,
};
