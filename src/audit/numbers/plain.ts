// One typing for all texts, character for character, so that places stay where they are: full-width signs become ASCII,
// dashes a minus, and traditional characters simplified ones, as far as reports use them. A full-width comma stays, for it parts
// clauses; it parts thousands among full-width digits alone.

const pairs =
  '億亿萬万較较漲涨佔占額额長长銷销貢贡獻献積积總总計计劃划務务標标達达實实現现際际產产種种類类個个數数業业單单價价滿满減减賣卖買买購购報报點点東东華华區区廣广蘇苏' +
  '門门開开體体團团隊队員员戶户續续費费稅税淨净資资債债負负貨货預预離离轉转導导視视頻频樂乐當当間间兩两與与為为從从後后來来時时環环節节歷历進进過过還还這这將将應应' +
  '發发電电機机車车輛辆場场臺台條条項项筆笔張张層层級级線线網网絡络舖铺構构約约餘余該该國国銀银術术協协議议調调審审認认證证觀观測测對对於于無无營营運运漸渐頭头聯联' +
  '維维護护創创勢势優优強强擴扩縮缩淺浅幣币財财險险賠赔損损虧亏專专設设備备軟软藥药療疗醫医';

const simplified = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at]!, pairs[at + 1]!);

export function plain(text: string): string {
  const parted = /[０-９]，[０-９]/.test(text) ? text.replace(thousands, ',') : text;
  return parted.replace(changed, (character) => simplified.get(character) ?? narrow(character));
}

const thousands = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;

const changed = new RegExp(`[${[...simplified.keys()].join('')}！-～－—–−‒﹣―〜∼∶\\p{Zs}]`, 'gu');

function narrow(character: string): string {
  if (character === '，') return character;
  if (/[－—–−‒﹣―]/.test(character)) return '-';
  if (/[～〜∼]/.test(character)) return '~';
  if (character === '∶' || character === '：') return ':';
  if (/\p{Zs}/u.test(character)) return ' ';
  return /[！-～]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
}
