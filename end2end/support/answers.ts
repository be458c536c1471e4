// What the people of the journeys type, by the path of the form's answer. All made up.

/** Answers by path of the control. */
export type Answers = Record<string, string>;

const person = (path: string, name: string, more: Answers = {}): Answers => ({
  [`${path}.kind`]: 'person',
  [`${path}.full_name`]: name,
  [`${path}.address.detail`]: 'ấp Giồng Chùa',
  [`${path}.address.commune`]: 'xã Ba Tri',
  [`${path}.address.province`]: 'tỉnh Vĩnh Long',
  [`${path}.address.country`]: 'Việt Nam',
  ...more,
});

const requester = (email: string): Answers =>
  person('requester', 'Đặng Thị Huệ', {
    'requester.birth_date': '13/08/1964',
    'requester.id_type': 'cccd',
    'requester.id_number': '083 164 986 991',
    'requester.phone': '0912 345 678',
    'requester.email': email,
  });

const judgment: Answers = {
  'judgment.kind': 'judgment',
  'judgment.number': '27/2025/DS-ST',
  'judgment.date': '14/08/2025',
  'judgment.effective_date': '15/09/2025',
  'judgment.court': 'Tòa án nhân dân khu vực 1 - Vĩnh Long',
  'judgment.subject': 'Tranh chấp hợp đồng vay tài sản',
};

/** A complete request for enforcement (P01). */
export function enforcementRequest(email: string): Answers {
  return {
    requester_role: 'creditor',
    ...requester(email),
    'creditors.0.same': 'on',
    ...person('debtors.0', 'Nguyễn Văn Bảy'),
    ...judgment,
    'claims.0.kind': 'money',
    'claims.0.text': 'Buộc ông Nguyễn Văn Bảy trả số tiền vay còn thiếu.',
    'claims.0.amount': '50.600.000',
  };
}

/** A complete request for a certificate of the enforcement result (P04). */
export function certificateRequest(email: string): Answers {
  return {
    requester_relation: 'creditor',
    ...requester(email),
    'creditors.0.same': 'on',
    ...person('debtors.0', 'Nguyễn Văn Bảy'),
    ...judgment,
    'enforcement_decision.number': '918/QĐ-CCTHADS',
    'enforcement_decision.date': '22/10/2025',
    'enforcement_decision.agency': 'Thi hành án dân sự tỉnh Vĩnh Long',
    'enforcement_decision.basis': 'on_request',
    'obligations.0.text': 'Trả cho bà Đặng Thị Huệ 50.600.000 đồng.',
    'obligations.0.amount': '50.600.000',
    state_claimed: 'part',
    request_text: 'Đề nghị xác nhận kết quả thi hành án đến thời điểm hiện tại.',
    delivery: 'online',
  };
}

/** The answer to a control; dates are asked for in three boxes. */
export function answerTo(answers: Answers, name: string): string | undefined {
  const [whole, part] = name.split(':');
  const answer = answers[whole ?? ''];
  return part === undefined ? answer : answer?.split('/')[['day', 'month', 'year'].indexOf(part)];
}
