/** Words of ours for the Media Topics under "education"; media-topics-words.ts says how a line reads. */
export const EDUCATION = `
05000000 education = 4: education system, quality education, access to education, education program, department of education, ministry of education, education minister, education secretary, educational institution, education sector, educational program, right to education, knowledge economy, knowledge sharing; 3: education, educator, educational, learning, students, learners, schools, diploma, classroom; 2: curriculum, academic, school, student, scholarship, literacy, learner; not: machine learning, deep learning, sex education, federated learning, voter education, patient education, reinforcement learning
20000412 curriculum = 5: curriculum, syllabus, national curriculum, stem education, course content, textbook, lesson plan, coursework
20001217 educational grading = 5: grading system, report card, grade point average
20000413 educational testing and examinations = 5: standardized test, exam result, gcse, a level results, test score, examination board, sat scores, pisa study, exams, baccalaureate; not: medical exam, eye exam
20000414 entrance examination = 5: entrance exam, admission test, gaokao, college admission
20001337 online and remote learning = 5: online learning, remote learning, distance learning, e learning, virtual classroom, online course, mooc, online degree, edtech, distance education, online education, blended learning
20000398 parents group = 5: parent teacher association, parents' association, pta, PTA
20000399 religious education = 5: religious education, sunday school, seminary, madrasa, bible school
20000400 school = 5: school district, public school, school board, principal of, schools, superintendent, classroom, school year, pupil, schoolchildren, charter school, headteacher, school building, student achievement, school system, school desegregat*, desegregation, back to school, school lunch, kindergarten, school closure, k 12, academy school; 4: pupils, headmaster, head teacher, school closing, schoolyard, school children, first schools, three tier; 3: school; 2: lessons!; not: old school, law school, medical school, business school, school shooting, school of thought, drug school, graduate school, driving school, school of medicine, school of law, school of business, high school sports
20000403 adult and continuing education = 5: adult education, continuing education, lifelong learning, evening class, adult learner
20000405 college and university = 5: university, campus, undergraduate, postgraduate, faculty, college, higher education, dean, tuition, professor, graduate school, vice chancellor, business school, medical school, doctoral, phd, mba, alumni, degree program, commencement, bachelor's degree, master's degree, endowment, provost, chancellor of the university, fraternity, university president, law school, scholarship, freshman, associate professor, university student, university researcher, student body; 4: rector, rectorate, honorary doctorate, lecture hall, research university, faculty of, students will learn, four year degree, PhD, student housing, university hospital; 1: university of, at the university; not: electoral college, federal chancellor, professor emeritus, college football, college basketball, court of chancellor, sixth form college
20000409 early childhood education = 5: early childhood, kindergarten, preschool, nursery school, pre k, head start, early learning, early years
20001215 independent school = 5: independent school
20000408 lower secondary education = 5: middle school, lower secondary
20000401 primary education = 5: primary school, elementary school, primary education, grade school
20001214 private school = 5: private school, boarding school
20001212 religious school = 5: catholic school, islamic school, religious school, faith school, jewish school
20001213 state school = 5: state school, public school
20000404 upper secondary education = 5: high school, secondary school, secondary education, sixth form, gymnasium school; not: high school football, high school basketball
20000410 social learning = 5: social learning, peer learning
20000415 students = 4: student loan, student debt, student body, student council, student union, international student, student visa, exchange student, scholarship recipient, student success; 3: student, pupil, graduates, scholarship
20000416 teachers = 5: teacher, teaching assistant, teachers' union, teacher training, teacher shortage, school teacher, educator; 2: teaching; not: yoga teacher
20001216 vocational education = 5: vocational, technical college, apprenticeship, trade school, technical education, career and technical, TVET, skills training, polytechnic, community college
`;
