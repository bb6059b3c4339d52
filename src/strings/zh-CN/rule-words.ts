// The Chinese words of all rules, by their codes.
import type { RuleCode } from '../../engine/report/index.ts';
import type { RuleWords } from '../rule-words.ts';
import { FRAME_RULE_WORDS } from './rules-frame.ts';
import { HANDSHAKE_RULE_WORDS } from './rules-handshake.ts';
import { MESSAGE_RULE_WORDS } from './rules-message.ts';
import { CONNECTION_RULE_WORDS } from './rules-connection.ts';
import { PAGE_RULE_WORDS } from './rules-page.ts';
import { TUNNEL_RULE_WORDS } from './rules-tunnel.ts';
import { UNSHOWN_RULE_WORDS } from './rules-unshown.ts';

export const RULE_WORDS: Readonly<Record<RuleCode, RuleWords>> = {
	...FRAME_RULE_WORDS,
	...HANDSHAKE_RULE_WORDS,
	...MESSAGE_RULE_WORDS,
	...CONNECTION_RULE_WORDS,
	...PAGE_RULE_WORDS,
	...TUNNEL_RULE_WORDS,
	...UNSHOWN_RULE_WORDS,
};
