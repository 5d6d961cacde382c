import { expect, test } from 'vitest';
import { toTokens } from '#domain/search/normalise.ts';
import { shardKeysOfName, shardKeysOfQuery } from '#domain/search/shard-keys.ts';

test('a name stands under its telling words, not under "Kampung"', () => {
	expect(shardKeysOfName(toTokens('Kampung Melayu'), false)).toEqual(['me']);
});

test('a town stands under each of its words, so that "sungai" alone offers towns', () => {
	expect(shardKeysOfName(toTokens('Sungai Petani'), true)).toEqual(['su', 'pet']);
});

test('a name of generic words alone still stands somewhere', () => {
	expect(shardKeysOfName(toTokens('Kampung Sungai'), false)).toEqual(['su']);
});

test('what is typed asks for the file of its telling word', () => {
	expect(shardKeysOfQuery(toTokens('Tmn Melawati'))).toEqual(['me']);
	expect(shardKeysOfQuery(toTokens('sungai'))).toEqual(['su']);
});

test('one letter asks for nothing', () => {
	expect(shardKeysOfQuery(toTokens('k'))).toEqual([]);
});

test('Chinese and Tamil names have files of their own', () => {
	expect(shardKeysOfQuery(toTokens('亚依淡'))).toEqual(['script-zh']);
	expect(shardKeysOfQuery(toTokens('ஈப்போ'))).toEqual(['script-ta']);
});
