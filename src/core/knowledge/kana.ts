// Kana and romaji, folded so that spellings of one sound meet: サーバ, サーバー, ｻｰﾊﾞｰ and saabaa are all さば.

const ROWS: Readonly<Record<string, string>> = {
  a: 'あかさたなはまやらわがざだばぱぁゃゎ',
  i: 'いきしちにひみりぎじぢびぴぃ',
  u: 'うくすつぬふむゆるぐずづぶぷぅゅ',
  e: 'えけせてねへめれげぜでべぺぇ',
  o: 'おこそとのほもよろをごぞどぼぽぉょ',
}
const VOWEL_OF = new Map(
  Object.entries(ROWS).flatMap(([vowel, row]) => [...row].map((kana) => [kana, vowel] as const)),
)
// What lengthens a syllable of the vowel, as it is spelt: おう and おお, えい and ええ.
const LENGTHENS: Readonly<Record<string, string>> = { a: 'あ', i: 'い', u: 'う', e: 'えい', o: 'おう' }
const SAME_SOUND: Readonly<Record<string, string>> = {
  ぢ: 'じ', づ: 'ず', を: 'お', ゔ: 'ぶ', ゐ: 'い', ゑ: 'え',
  ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お', ゎ: 'わ',
} // biome-ignore format: a table reads better in rows

export const isHiragana = (char: string) => char >= 'ぁ' && char <= 'ゖ'
export const isKatakana = (char: string) => (char >= 'ァ' && char <= 'ヺ') || char === 'ー'
export const isKanji = (char: string) =>
  (char >= '一' && char <= '鿿') || (char >= '㐀' && char <= '䶿') || char === '々'

/** Katakana as hiragana; everything else as it is. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
}

/** Hiragana without marks of length, and with sounds that are spelt in two ways in one. */
export function foldKana(hiragana: string): string {
  let folded = ''
  let vowel = ''
  for (const char of hiragana) {
    if (char === 'ー' || char === '〜' || char === '~') continue
    if (vowel !== '' && LENGTHENS[vowel]?.includes(char)) continue
    const same = SAME_SOUND[char] ?? char
    folded += same
    vowel = VOWEL_OF.get(char) ?? ''
  }
  return folded
}

const SYLLABLES: ReadonlyMap<string, string> = new Map(
  `a=あ i=い u=う e=え o=お ka=か ki=き ku=く ke=け ko=こ sa=さ si=し shi=し su=す se=せ so=そ ta=た ti=ち chi=ち tu=つ
   tsu=つ te=て to=と na=な ni=に nu=ぬ ne=ね no=の ha=は hi=ひ hu=ふ fu=ふ he=へ ho=ほ ma=ま mi=み mu=む me=め mo=も
   ya=や yu=ゆ yo=よ ra=ら ri=り ru=る re=れ ro=ろ wa=わ wo=を ga=が gi=ぎ gu=ぐ ge=げ go=ご za=ざ zi=じ ji=じ zu=ず
   ze=ぜ zo=ぞ da=だ di=でぃ du=づ de=で do=ど ba=ば bi=び bu=ぶ be=べ bo=ぼ pa=ぱ pi=ぴ pu=ぷ pe=ぺ po=ぽ kya=きゃ
   kyu=きゅ kyo=きょ sya=しゃ syu=しゅ syo=しょ sha=しゃ shu=しゅ sho=しょ she=しぇ tya=ちゃ tyu=ちゅ tyo=ちょ cha=ちゃ
   chu=ちゅ cho=ちょ che=ちぇ nya=にゃ nyu=にゅ nyo=にょ hya=ひゃ hyu=ひゅ hyo=ひょ mya=みゃ myu=みゅ myo=みょ rya=りゃ
   ryu=りゅ ryo=りょ gya=ぎゃ gyu=ぎゅ gyo=ぎょ zya=じゃ zyu=じゅ zyo=じょ ja=じゃ ju=じゅ jo=じょ jya=じゃ jyu=じゅ jyo=じょ
   je=じぇ dya=ぢゃ dyu=ぢゅ dyo=ぢょ bya=びゃ byu=びゅ byo=びょ pya=ぴゃ pyu=ぴゅ pyo=ぴょ fa=ふぁ fi=ふぃ fe=ふぇ fo=ふぉ
   va=ゔぁ vi=ゔぃ vu=ゔ ve=ゔぇ vo=ゔぉ wi=うぃ we=うぇ thi=てぃ dhi=でぃ tsa=つぁ twu=とぅ`
    .split(/\s+/)
    .map((pair) => {
      const [romaji = '', kana = ''] = pair.split('=')
      return [romaji, kana]
    }),
)

/** A word of romaji as hiragana, or null when it is not spelt as romaji. Hepburn and Kunrei, ASCII only. */
export function romajiToHiragana(word: string): string | null {
  let kana = ''
  for (let at = 0; at < word.length; ) {
    const step = syllableAt(word, at)
    if (step === null) return null
    kana += step.kana
    at += step.length
  }
  return kana === '' ? null : kana
}

/** The kana that begins at a place of a romaji word, and how many letters it takes. */
function syllableAt(word: string, at: number): { kana: string; length: number } | null {
  const char = word.charAt(at)
  const next = word.charAt(at + 1)
  if (char === '-' || char === "'") return { kana: '', length: 1 }
  if (char === 'n' && !/[aiueoy]/.test(next)) {
    // konnichiwa keeps its second n for に; sennmonn spells ん twice.
    return { kana: 'ん', length: next === 'n' && !/[aiueoy]/.test(word.charAt(at + 2)) ? 2 : 1 }
  }
  if (char === 'm' && /[bpm]/.test(next)) return { kana: 'ん', length: 1 }
  if ((char === next && /[kstpgzdbcfj]/.test(char)) || (char === 't' && next === 'c')) {
    return { kana: 'っ', length: 1 }
  }
  for (const length of [3, 2, 1]) {
    const kana = SYLLABLES.get(word.slice(at, at + length))
    if (kana !== undefined) return { kana, length }
  }
  return null
}
